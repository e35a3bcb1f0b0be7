import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/**
 * Adds rows of values, as many at a time as one statement takes well. What all of them have in common stands in the statement itself:
 * to hand a value over costs as much as to store it, and of forty columns half say the same in every row.
 */
export function insertRows(sql: Connection, table: string, names: readonly string[], rows: readonly (readonly unknown[])[]): void {
  const [first, ...others] = rows;
  if (!first) return;
  const isMany = rows.length >= MANY;
  const written = names.map((_, at) => (isMany && others.every((row) => row[at] === first[at]) ? literal(first[at]) : undefined));
  const places = written.flatMap((text, at) => (text === undefined ? at : []));
  const tuple = `(${written.map((text) => text ?? '?').join(', ')})`;
  const textOf = (count: number) =>
    `INSERT INTO ${table} (${names.join(', ')}) VALUES ${Array.from({ length: count }, () => tuple).join(', ')}`;
  const whole = isMany ? rows.length - (rows.length % AT_ONCE) : 0;
  if (whole > 0) insert(sql.prepare(textOf(AT_ONCE)), AT_ONCE, 0, whole);
  if (whole < rows.length) insert(isMany ? sql.prepare(textOf(1)) : prepared(sql, textOf(1)), 1, whole, rows.length);

  function insert(statement: Statement, count: number, from: number, to: number): void {
    const values: unknown[] = new Array(count * places.length);
    for (let at = from; at < to; at += count) {
      let n = 0;
      for (let row = at; row < at + count; row++) for (const place of places) values[n++] = (rows[row] as readonly unknown[])[place];
      statement.run(values);
    }
  }
}

/** Numbers, plain words, and JSON of them; undefined: it is handed over as ever. */
function literal(value: unknown): string | undefined {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  return typeof value === 'string' && PLAIN.test(value) ? `'${value}'` : undefined;
}

const PLAIN = /^[\w ./:,+{}"[\]-]{0,120}$/;
const AT_ONCE = 8;
/** Fewer go one by one, through a statement that is known already. */
const MANY = 64;
