import type { Connection } from '../db/connection.ts';
import type { World, WriteContext } from '../db/context.ts';
import { openHandle } from '../db/handle.ts';
import { indexWords } from '../db/queries/search-index.ts';
import { createRecorder } from '../db/recorder/recorder.ts';
import { watchFile } from '../db/watch-file.ts';
import { applyFills } from '../ledger/apply-fills.ts';
import { watchFacts } from '../ledger/watch-facts.ts';
import { watchNames } from '../ledger/watch-names.ts';
import { watchWords } from '../ledger/watch-words.ts';

export interface Committed<T> {
  value: T;
  rev: number;
  changed: boolean;
  /** Of the history, where user data changed. */
  change: number | null;
}

/** Runs one piece of work, and derives what follows from it, in one transaction: all of it is kept, or nothing. */
export function createTransactions(sql: Connection, folder: string, world: World) {
  const totalChanges = sql.prepare<[], { n: number }>('SELECT total_changes() AS n');
  const raiseRev = sql.prepare<[], { rev: number }>('UPDATE journal SET rev = rev + 1, stamp = hex(randomblob(8)) RETURNING rev');
  const readRev = sql.prepare<[], { rev: number }>('SELECT rev FROM journal');
  const refuseLostFile = watchFile(folder);
  watchFacts(sql);
  watchWords(sql);
  watchNames(sql);
  indexWords(sql);
  const changes = () => totalChanges.get()?.n ?? 0;

  return async function transaction<T>(path: string, work: (context: WriteContext) => Promise<T> | T): Promise<Committed<T>> {
    refuseLostFile();
    sql.exec('BEGIN IMMEDIATE');
    const handle = openHandle(sql);
    try {
      const recorder = createRecorder(sql, path, world.now);
      recorder.begin();
      const before = changes();
      const value = await work({ ...world, db: handle.db, folder, sql, recorder });
      applyFills(sql);
      const changed = changes() !== before;
      const change = recorder.end();
      const rev = (changed ? raiseRev : readRev).get()?.rev ?? 0;
      // Nothing to keep: then nothing to wait for the disk for.
      sql.exec(changed ? 'COMMIT' : 'ROLLBACK');
      return { value, rev, changed, change };
    } catch (error) {
      // A full disk may already have rolled it back.
      if (sql.inTransaction) sql.exec('ROLLBACK');
      throw error;
    } finally {
      handle.close();
    }
  };
}
