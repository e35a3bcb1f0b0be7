import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

export type Stored<Row> = Row & { id: number };

/** Brings the rows of one derived table to what they should be, by uid; a row keeps its integer id for as long as it lives. */
export interface RowWriter<Row extends { uid: string }> {
  /** True when the stored row was another one. */
  write(stored: Stored<Row> | undefined, row: Row, id?: number): { id: number; changed: boolean };
  remove(id: number): void;
}

export function rowWriter<Row extends { uid: string }>(sql: Connection, table: string): RowWriter<Row> {
  return {
    write(stored, row, id) {
      const names = Object.keys(row) as (keyof Row & string)[];
      if (stored) {
        const changed = names.some((name) => stored[name] !== row[name]);
        if (changed) prepared(sql, updateText(table, names)).run({ ...row, id: stored.id } as Record<string, unknown>);
        return { id: stored.id, changed };
      }
      const values = { ...row, id: id ?? null } as Record<string, unknown>;
      const written = prepared<unknown[], number>(sql, insertText(table, names)).run(values);
      return { id: Number(written.lastInsertRowid), changed: true };
    },
    remove: (id) => void prepared(sql, `DELETE FROM ${table} WHERE id = ?`).run(id),
  };
}

const texts = new Map<string, string>();

function updateText(table: string, names: readonly string[]): string {
  return textOf(`update ${table}`, () => `UPDATE ${table} SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`);
}
function insertText(table: string, names: readonly string[]): string {
  return textOf(
    `insert ${table}`,
    () => `INSERT INTO ${table} (id, ${names.join(', ')}) VALUES (:id, ${names.map((name) => `:${name}`).join(', ')})`,
  );
}

/** The rows of a table always have the same columns: one text for all. */
function textOf(key: string, make: () => string): string {
  const known = texts.get(key) ?? make();
  texts.set(key, known);
  return known;
}
