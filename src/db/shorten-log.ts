import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** Before very much is written: it is kept once it stands in the log, and nobody is to wait until it is in the file as well. */
export const letLogGrow = (sql: Connection): void => void sql.pragma('wal_autocheckpoint = 0');

/**
 * After very much was written: what waits is carried into the file, or the next small command would have to. SQLite would leave the log as
 * long as it ever was, so one that is very long is cut off. True: nothing waits in it any more.
 */
export function shortenLog(sql: Connection): boolean {
  sql.pragma(`wal_autocheckpoint = ${PAGES}`);
  const log = statSync(`${sql.name}-wal`, { throwIfNoEntry: false });
  if (!log) return true;
  // Who reads just now keeps the log as it is: nobody waits for him.
  const patience = sql.pragma('busy_timeout', { simple: true }) as number;
  sql.pragma('busy_timeout = 0');
  try {
    const [done] = sql.pragma(`wal_checkpoint(${log.size > LONGEST ? 'TRUNCATE' : 'PASSIVE'})`) as Checkpoint[];
    return done?.busy === 0 && done.checkpointed === done.log;
  } finally {
    sql.pragma(`busy_timeout = ${patience}`);
  }
}

interface Checkpoint {
  readonly busy: number;
  /** So many pages are in the log, and so many of them in the file. */
  readonly log: number;
  readonly checkpointed: number;
}
/** As SQLite has it by itself. */
const PAGES = 1000;
const LONGEST = 16 * 1024 * 1024;
