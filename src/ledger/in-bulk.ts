import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { withCache } from './with-cache.ts';

/** Fewer fills are derived before that would pay. */
const MANY = 5000;
/** Fills of a chain lie all over the file: as much of it as makes this quick. Twice as much would be no quicker. */
const CACHE = 64;

/** Whether nothing is derived yet from many fills: a first import, or everything anew. */
export function isAllNew(sql: Connection): boolean {
  const has = (text: string) => prepared(sql, text).get() !== undefined;
  return (
    !has('SELECT 1 FROM position LIMIT 1') &&
    !has('SELECT 1 FROM partial_close LIMIT 1') &&
    has(`SELECT 1 FROM fill LIMIT 1 OFFSET ${MANY}`)
  );
}

/** Rows for tables whose indexes nobody asks meanwhile: made at the end, sorted, these take half the time. */
export function inBulk(sql: Connection, tables: readonly string[], write: () => void): void {
  const indexes = sql
    .prepare<[string], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify(tables));
  withCache(sql, CACHE, () => {
    for (const index of indexes) sql.exec(`DROP INDEX ${index.name}`);
    write();
  });
  for (const index of indexes) sql.exec(index.sql);
}
