import assert from 'node:assert/strict';
import { type Connection, connect } from '../../src/db/connection.ts';
import { insertRows } from '../../src/db/insert-rows.ts';

/**
 * Seconds to write what fills became into an empty file, as it stands in a journal: rows that are known already, as the product writes them,
 * and their indexes at the end. Nothing that has to find them out first can take less.
 */
export function writeAgain(journal: string, into: string): number {
  const [from, sql] = [connect(journal, 'read'), connect(into, 'write')];
  const written = (type: string) =>
    from
      .prepare<[string, string], string>(
        `SELECT sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(type, JSON.stringify(TABLES));
  let seconds = timed(() => sql.exec(`PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF; BEGIN; ${written('table').join(';')}`));
  for (const table of TABLES)
    for (const [names, rows] of portions(from, table)) seconds += timed(() => insertRows(sql, table, names, rows));
  seconds += timed(() => sql.exec(`${written('index').join(';')}; COMMIT`));
  for (const table of TABLES) assert.equal(countOf(sql, table), countOf(from, table));
  sql.close();
  from.close();
  return seconds;
}

function* portions(from: Connection, table: string): Generator<[names: string[], rows: unknown[][]]> {
  const all = from.prepare<[], unknown[]>(`SELECT * FROM ${table}`);
  const names = all.columns().map(({ name }) => name);
  let rows: unknown[][] = [];
  for (const row of all.raw().iterate() as Iterable<unknown[]>) {
    rows.push(row);
    if (rows.length < AT_ONCE) continue;
    yield [names, rows];
    rows = [];
  }
  yield [names, rows];
}

const countOf = (sql: Connection, table: string): number =>
  sql.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() as number;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const TABLES = ['fill', 'position', 'partial_close', 'trade', 'day_stats'];
const AT_ONCE = 5000;
