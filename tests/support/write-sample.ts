import { mkdirSync } from 'node:fs';
import { createTransactions } from '../../src/app/transaction.ts';
import { openForWriting } from '../../src/db/open.ts';
import { sampleJournal } from '../../src/domain/sample/sample-journal.ts';
import { writeSampleJournal } from '../../src/features/journal/write-sample-journal.ts';
import { fixedWorld } from './fixed-world.ts';
import { migrationsOnDisk } from './migrations-on-disk.ts';
import { keepSampleImage } from './sample-image.ts';
import { writeScaleSample } from './write-scale-sample.ts';

/** `npm run sample -- FOLDER [FILLS]`: a made up journal to look at, of a trader's two years or of so many fills. */
const [folder, fills] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder: npm run sample -- FOLDER [FILLS]');
mkdirSync(folder, { recursive: true });
const world = fixedWorld();
const sql = openForWriting(folder, migrationsOnDisk(), world);
const inTransaction = createTransactions(sql, folder, world);
if (fills === undefined) {
  const until = Date.now();
  const sample = sampleJournal(new Date(until).toISOString().slice(0, 10), { until });
  await inTransaction('sample', (context) => writeSampleJournal(context, sample));
} else {
  await writeScaleSample((work) => inTransaction('sample', work), Number(fills));
  keepSampleImage(folder);
}
sql.pragma('wal_checkpoint(TRUNCATE)');
console.log(`${sql.prepare('SELECT count(*) FROM trade').pluck().get()} trades in ${folder}`);
sql.close();
