import type { Database } from 'better-sqlite3';
import { quoteName } from './row-record.ts';

/** The record of a row that was gone, with its old id, or with none when another row has taken that. */
export function withFreeId(sql: Database, table: string, record: string): string {
  const taken = sql.prepare(`SELECT 1 FROM ${quoteName(table)} WHERE id = ? ->> 'id'`).get(record);
  return taken ? (sql.prepare<[string], string>("SELECT json_remove(?, '$.id')").pluck().get(record) as string) : record;
}
