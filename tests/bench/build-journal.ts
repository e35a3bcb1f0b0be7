import { createTransactions } from '../../src/app/transaction.ts';
import type { WriteContext } from '../../src/db/context.ts';
import { journalFile, openForWriting } from '../../src/db/open.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { migrationsOnDisk } from '../support/migrations-on-disk.ts';
import { writeScaleJournal } from '../support/scale-journal.ts';

/** A journal of so many fills, all that follows from them derived, and nothing of it left in the log. Gives its file. */
export async function buildJournal(folder: string, fills: number, alsoWrite?: (context: WriteContext) => Promise<void>): Promise<string> {
  const world = fixedWorld();
  const sql = openForWriting(folder, migrationsOnDisk(), world);
  await createTransactions(
    sql,
    folder,
    world,
  )('bench', async (context) => {
    await writeScaleJournal(context, fills);
    await alsoWrite?.(context);
  });
  sql.pragma('wal_checkpoint(TRUNCATE)');
  sql.close();
  return journalFile(folder);
}
