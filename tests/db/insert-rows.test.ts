import { expect, it } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { insertRows } from '../../src/db/insert-rows.ts';

const VALUES = [
  ['numbers', [0, -1, 2 ** 40, 2 ** 53 - 1]],
  ['numbers with decimals', [0.1, 1e300, -2.5, 0.1]],
  ['words', ['buy', 'USD', '', '2026-01-31 10:00']],
  ['words that are no part of a statement', ["it's", '"; DROP TABLE thing', 'a\0b', 'naïve ✓', '?', ':name', '\n']],
  ['nothing', [null, null]],
  ['something now and then', [null, 'x', null, 1]],
] as const;

it.each([1, 7, 63, 64, 65, 200])('%i rows stand there as they were given, whatever they hold', (count) => {
  const sql = connect(':memory:', 'write');
  sql.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, same ANY, other ANY) STRICT');
  let id = 0;
  for (const [, values] of VALUES) {
    for (const same of values) {
      const rows = Array.from({ length: count }, (_, at) => [++id, same, values[at % values.length]]);
      insertRows(sql, 'thing', ['id', 'same', 'other'], rows);
      expect(
        sql
          .prepare('SELECT * FROM thing WHERE id > ? ORDER BY id')
          .raw()
          .all(id - count),
      ).toEqual(rows);
    }
  }
  expect(sql.prepare('SELECT count(*) FROM thing').pluck().get()).toBe(id);
  sql.close();
});

it('no rows are no statement', () => {
  const sql = connect(':memory:', 'write');
  expect(() => insertRows(sql, 'there is none', ['id'], [])).not.toThrow();
  sql.close();
});
