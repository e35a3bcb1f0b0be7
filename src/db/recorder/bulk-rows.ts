import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { columnsOf, fromRecord, quoteName, toList } from './row-record.ts';

/** As many rows as are held in memory at once, however many an import brought. */
const CHUNK = 10_000;

/** Undoes a bulk step: its rows are packed away, then deleted. */
export function packRows(sql: Database, step: number, table: string): void {
  const name = quoteName(table);
  const columns = columnsOf(sql, table);
  const { first, last, rows } = rangeOf(sql, step);
  const nextChunk = sql
    .prepare<[bigint, bigint], { last: bigint; rows: string }>(
      `SELECT max(id) AS last, json_group_array(${toList(columns, 'row')}) AS rows
       FROM (SELECT * FROM ${name} WHERE id >= ? AND id <= ? ORDER BY id LIMIT ${CHUNK}) AS row HAVING count(*) > 0`,
    )
    .safeIntegers();
  const save = sql.prepare('INSERT INTO bulk_rows (bulk_change_id, packed, digest) VALUES (?, ?, ?)');
  for (let chunk = nextChunk.get(first, last); chunk; chunk = nextChunk.get(chunk.last + 1n, last))
    save.run(step, deflateSync(chunk.rows), digestOf(chunk.rows));
  const { changes } = sql.prepare(`DELETE FROM ${name} WHERE id >= ? AND id <= ?`).run(first, last);
  if (BigInt(changes) !== rows) throw new Error(`${table} is not as it was recorded: ${changes} rows where ${rows} were inserted`);
  sql.prepare('UPDATE bulk_change SET columns = ? WHERE id = ?').run(JSON.stringify(columns.map((column) => column.name)), step);
}

/** Redoes it: the same rows under the same ids, or nothing when one bit of them has changed. */
export function unpackRows(sql: Database, step: number, table: string): void {
  const names = sql.prepare<[number], string>('SELECT columns FROM bulk_change WHERE id = ?').pluck().get(step) as string;
  const saved = JSON.parse(names) as string[];
  const kept = columnsOf(sql, table).filter((column) => saved.includes(column.name));
  const insert = sql.prepare(
    `INSERT INTO ${quoteName(table)} (${kept.map((column) => quoteName(column.name))})
     SELECT ${kept.map((column) => fromRecord(column, 'value', saved.indexOf(column.name)))} FROM json_each(?)`,
  );
  const nextChunk = sql.prepare<[number, number], { id: number; packed: Buffer; digest: string }>(
    'SELECT id, packed, digest FROM bulk_rows WHERE bulk_change_id = ? AND id > ? ORDER BY id LIMIT 1',
  );
  let inserted = 0;
  for (let chunk = nextChunk.get(step, 0); chunk; chunk = nextChunk.get(step, chunk.id)) {
    const rows = inflate(chunk.packed);
    if (digestOf(rows) !== chunk.digest) throw damaged();
    inserted += insert.run(rows).changes;
  }
  if (BigInt(inserted) !== rangeOf(sql, step).rows) throw damaged();
  sql.prepare('DELETE FROM bulk_rows WHERE bulk_change_id = ?').run(step);
  sql.prepare('UPDATE bulk_change SET columns = NULL WHERE id = ?').run(step);
}

function rangeOf(sql: Database, step: number): { first: bigint; last: bigint; rows: bigint } {
  return sql
    .prepare<[number]>('SELECT first_id AS first, last_id AS last, rows FROM bulk_change WHERE id = ?')
    .safeIntegers()
    .get(step) as { first: bigint; last: bigint; rows: bigint };
}

const digestOf = (rows: string) => createHash('sha256').update(rows).digest('hex');

function inflate(packed: Buffer): string {
  try {
    return inflateSync(packed).toString('utf8');
  } catch {
    throw damaged();
  }
}

const damaged = () =>
  new AppError(
    'journal_damaged',
    'The rows saved for this redo were damaged on the disk. Nothing was changed. Import the file again, or open a backup.',
  );
