import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

/**
 * Before very many fills come into a journal that has none: puts the indexes aside that nobody asks meanwhile, and gives what makes
 * them anew, sorted, in half the time. What tells duplicates and tickets stays. Within the transaction, so they are always there after it.
 */
export function bareFills(sql: Connection): () => void {
  if (prepared(sql, 'SELECT 1 FROM fill LIMIT 1').get() !== undefined) return () => {};
  const indexes = sql
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'fill' AND name NOT IN ('fill_by_book', 'fill_by_ticket')",
    )
    .all();
  for (const { name } of indexes) sql.exec(`DROP INDEX ${name}`);
  return () => {
    for (const index of indexes) sql.exec(index.sql);
  };
}
