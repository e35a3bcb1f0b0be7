import { createHash } from 'node:crypto';
import type { Connection } from '../../src/db/connection.ts';

/** Every value of every table, with its type: two journals with one digest hold the same. */
export const digestOf = (sql: Connection): string => digestOfTables(sql, () => true);

/** What the user has and what he decided: neither how it came to be nor what follows from it. Undo gives exactly this back. */
export const digestOfFacts = (sql: Connection): string => digestOfTables(sql, (table) => !NO_FACTS.has(table));

function digestOfTables(sql: Connection, isWanted: (table: string) => boolean): string {
  const hash = createHash('sha256');
  const tables = sql
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all();
  for (const { name } of tables.filter((table) => isWanted(table.name))) {
    const columns = sql.pragma(`table_info(${name})`) as { name: string }[];
    const row = columns.map((column) => `quote("${column.name}")`).join(" || ',' || ");
    for (const { line } of sql.prepare<[], { line: string }>(`SELECT ${row} AS line FROM "${name}" ORDER BY line`).iterate())
      hash.update(`${name}:${line}\n`);
  }
  return hash.digest('hex');
}

const HISTORY = [
  'journal',
  'change_set',
  'row_change',
  'bulk_change',
  'bulk_rows',
  'recorder',
  'answered_request',
  'failed_job',
  'touched',
];
const DERIVED = ['position', 'position_link', 'partial_close', 'trade', 'day_stats', 'open_question'];
const NO_FACTS = new Set([...HISTORY, ...DERIVED]);
