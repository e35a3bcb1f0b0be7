import { createHash } from 'node:crypto';
import type { Connection } from '../../src/db/connection.ts';

/** Every value of every table, with its type: two journals with one digest hold the same. */
export function digestOf(sql: Connection): string {
  const hash = createHash('sha256');
  const tables = sql
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all();
  for (const { name } of tables) {
    const columns = sql.pragma(`table_info(${name})`) as { name: string }[];
    const row = columns.map((column) => `quote("${column.name}")`).join(" || ',' || ");
    for (const { line } of sql.prepare<[], { line: string }>(`SELECT ${row} AS line FROM "${name}" ORDER BY line`).iterate())
      hash.update(`${name}:${line}\n`);
  }
  return hash.digest('hex');
}
