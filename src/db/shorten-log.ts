import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** After very much was written: what is in the log is in the file by then. SQLite would write over it and leave it as long as it ever was. */
export function shortenLog(sql: Connection): void {
  const log = statSync(`${sql.name}-wal`, { throwIfNoEntry: false });
  if (!log || log.size <= LONGEST) return;
  // Who reads just now keeps the log as it is: nobody waits for him, the next large writing comes back to it.
  const patience = sql.pragma('busy_timeout', { simple: true }) as number;
  sql.pragma('busy_timeout = 0');
  try {
    sql.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    sql.pragma(`busy_timeout = ${patience}`);
  }
}

const LONGEST = 16 * 1024 * 1024;
