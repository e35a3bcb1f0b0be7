import type { Database, Statement } from 'better-sqlite3';
import { type Column, columnsOf, fromRecord, quoteName } from './row-record.ts';

/** A row as JSON by column name, or null where there is no row. */
export type RowRecord = string | null;
/** Takes one row from one recorded state to another. */
export type MoveRow = (table: string, from: RowRecord, to: RowRecord) => void;

export function createMoveRow(sql: Database): MoveRow {
  const tables = new Map<string, Column[]>();
  const statements = new Map<string, Statement>();

  return function moveRow(table, from, to) {
    const { changes } = move(table, from, to);
    if (changes !== 1) throw new Error(`${table} is not as it was recorded: ${changes} rows moved where 1 was expected`);
  };

  function move(table: string, from: RowRecord, to: RowRecord) {
    const name = quoteName(table);
    if (to === null) return prepare(`DELETE FROM ${name} WHERE id = :from ->> 'id'`).run({ from });
    const columns = columnsIn(table, to);
    const names = columns.map((column) => quoteName(column.name));
    const values = columns.map((column) => fromRecord(column, ':to'));
    if (from === null) return prepare(`INSERT INTO ${name} (${names}) VALUES (${values})`).run({ to });
    return prepare(`UPDATE ${name} SET (${names}) = (${values}) WHERE id = :from ->> 'id'`).run({ from, to });
  }

  /** Columns added since it was recorded keep what they have (or their default); columns taken away since are left out. */
  function columnsIn(table: string, record: string): Column[] {
    const columns = tables.get(table) ?? columnsOf(sql, table);
    tables.set(table, columns);
    const recorded = new Set(Object.keys(JSON.parse(record)));
    return columns.filter(({ name }) => recorded.has(name));
  }

  function prepare(text: string): Statement {
    const statement = statements.get(text) ?? sql.prepare(text);
    statements.set(text, statement);
    return statement;
  }
}
