import Database from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { expect, it } from 'vitest';
import { openHandle } from '../../src/db/handle.ts';
import { prepared } from '../../src/db/prepared.ts';

it('rows of a handle are objects, also after somebody plucked the same text', async () => {
  const sql = new Database(':memory:');
  const text = 'SELECT 7 AS seven';
  const { db } = openHandle(sql);
  const ask = async () => (await db.executeQuery(CompiledQuery.raw(text))).rows;
  expect(await ask()).toEqual([{ seven: 7 }]);
  expect(prepared(sql, text).pluck().all()).toEqual([7]);
  expect(await ask()).toEqual([{ seven: 7 }]);
  sql.close();
});

it('a text is prepared once per connection', () => {
  const sql = new Database(':memory:');
  expect(prepared(sql, 'SELECT 1')).toBe(prepared(sql, 'SELECT 1'));
  expect(prepared(sql, 'SELECT 1')).not.toBe(prepared(new Database(':memory:'), 'SELECT 1'));
});
