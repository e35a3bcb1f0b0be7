import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { letLogGrow, shortenLog } from '../../src/db/shorten-log.ts';
import { tempFolder } from '../support/temp-folder.ts';

it.each([
  ['a megabyte stays: it is written over', 1, true],
  ['fifteen stay as well', 15, true],
  ['forty are cut off', 40, false],
])('of a log, %s, and all of it is in the file', (_, megabytes, stays) => {
  const file = join(tempFolder(), 'log.sqlite');
  const sql = connect(file, 'write');
  sql.pragma('journal_mode = WAL');
  letLogGrow(sql);
  sql.exec(`CREATE TABLE thing (content BLOB); INSERT INTO thing VALUES (zeroblob(${megabytes}000000))`);
  expect(shortenLog(sql)).toBe(true);
  expect(statSync(`${file}-wal`).size > 0).toBe(stays);
  expect(statSync(file).size, 'the file').toBeGreaterThan(megabytes * 1e6);
  expect(sql.prepare('SELECT length(content) FROM thing').pluck().get()).toBe(megabytes * 1e6);
  sql.close();
});

it.each([
  ['short', 4, (size: number) => size > 0],
  ['long', 40, (size: number) => size === 0],
])('somebody who reads meanwhile is not waited for, and the patience is what it was: %s', (_, megabytes, isAsMeant) => {
  const file = join(tempFolder(), 'log.sqlite');
  const sql = connect(file, 'write');
  sql.pragma('journal_mode = WAL');
  sql.exec('CREATE TABLE thing (content BLOB)');
  const reader = connect(file, 'read');
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM thing').get();
  letLogGrow(sql);
  sql.exec(`INSERT INTO thing VALUES (zeroblob(${megabytes}000000))`);
  const patience = sql.pragma('busy_timeout', { simple: true });
  const begun = performance.now();
  expect(shortenLog(sql)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(patience as number);
  expect(sql.pragma('busy_timeout', { simple: true })).toBe(patience);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(megabytes * 1e6);
  reader.close();
  expect(shortenLog(sql), 'when nobody reads any more').toBe(true);
  expect(statSync(file).size, 'the file').toBeGreaterThan(megabytes * 1e6);
  expect(statSync(`${file}-wal`).size).toSatisfy(isAsMeant);
  sql.close();
});

it('a log that may grow takes in all that is written, until it is shortened', () => {
  const file = join(tempFolder(), 'log.sqlite');
  const sql = connect(file, 'write');
  sql.pragma('journal_mode = WAL');
  sql.exec('CREATE TABLE thing (content BLOB)');
  letLogGrow(sql);
  for (let n = 0; n < 4; n++) sql.exec('INSERT INTO thing VALUES (zeroblob(10000000))');
  expect([statSync(file).size < 1e6, statSync(`${file}-wal`).size > 40e6]).toEqual([true, true]);
  shortenLog(sql);
  expect([statSync(file).size > 40e6, statSync(`${file}-wal`).size]).toEqual([true, 0]);
  for (let n = 0; n < 2; n++) sql.exec('INSERT INTO thing VALUES (zeroblob(10000000))');
  expect(statSync(file).size, 'SQLite carries it over by itself again').toBeGreaterThan(50e6);
  sql.close();
});
