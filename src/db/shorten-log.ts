import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';

/** After very much was written: what is in the log is in the file by then. SQLite would write over it and leave it as long as it ever was. */
export function shortenLog(sql: Connection): void {
  const log = statSync(`${sql.name}-wal`, { throwIfNoEntry: false });
  if (log && log.size > LONGEST) sql.pragma('wal_checkpoint(TRUNCATE)');
}

const LONGEST = 16 * 1024 * 1024;
