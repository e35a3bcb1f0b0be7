import type { Connection } from '../db/connection.ts';
import { insertRows } from '../db/insert-rows.ts';
import { prepared } from '../db/prepared.ts';

export type Stored<Row> = Row & { id: number };

/** Brings the rows of one derived table to what they should be, by uid; a row keeps its integer id for as long as it lives. */
export interface RowWriter<Row extends { uid: string }> {
  /** True when the stored row was another one. */
  write(stored: Stored<Row> | undefined, row: Row, id?: number): { id: number; changed: boolean };
  remove(id: number): void;
  /** Writes what it still holds. */
  flush(): void;
}

export function rowWriter<Row extends { uid: string }>(sql: Connection, table: string): RowWriter<Row> {
  return {
    write(stored, row, id) {
      const { names, insert } = statementsOf(table, row);
      const values = row as Record<string, unknown>;
      if (stored) {
        const before = stored as Record<string, unknown>;
        const changed = names.filter((name) => before[name] !== values[name]);
        // Only these: an index is written for every column that is set, the same value or not.
        const set = changed.map((name) => `${name} = ?`).join(', ');
        if (set !== '') prepared(sql, `UPDATE ${table} SET ${set} WHERE id = ?`).run(...changed.map((name) => values[name]), stored.id);
        return { id: stored.id, changed: set !== '' };
      }
      const written = prepared(sql, insert).run(id ?? null, ...names.map((name) => values[name]));
      return { id: Number(written.lastInsertRowid), changed: true };
    },
    remove: (id) => void prepared(sql, `DELETE FROM ${table} WHERE id = ?`).run(id),
    flush() {},
  };
}

/** For a table that is empty, and that nobody asks until all is written. */
export function firstRowWriter<Row extends { uid: string }>(sql: Connection, table: string): RowWriter<Row> {
  let next = 1;
  let rows: unknown[][] = [];
  let names: readonly string[] = [];
  const flush = () => {
    insertRows(sql, table, [...names, 'id'], rows);
    rows = [];
  };
  return {
    write(_, row, id = next++) {
      names = statementsOf(table, row).names;
      const values = names.map((name) => (row as Record<string, unknown>)[name]);
      values.push(id);
      rows.push(values);
      if (rows.length === PORTION) flush();
      return { id, changed: true };
    },
    remove() {
      throw new Error(`there is nothing to remove from ${table} yet`);
    },
    flush,
  };
}
const PORTION = 1000;

interface Statements {
  /** In the order in which the values are bound: by place, because binding by name takes twice the time. */
  names: readonly string[];
  insert: string;
}
const known = new Map<string, Statements>();

/** The rows of a table always have the same columns, though not always in the same order. */
function statementsOf(table: string, row: object): Statements {
  const found = known.get(table);
  if (found) return found;
  const names = Object.keys(row);
  const statements = {
    names,
    insert: `INSERT INTO ${table} (id, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})`,
  };
  known.set(table, statements);
  return statements;
}
