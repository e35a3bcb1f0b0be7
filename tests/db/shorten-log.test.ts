import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../src/db/connection.ts';
import { shortenLog } from '../../src/db/shorten-log.ts';
import { tempFolder } from '../support/temp-folder.ts';

it.each([
  ['a megabyte stays: it is written over', 1, true],
  ['forty are cut off', 40, false],
])('of a log, %s', (_, megabytes, stays) => {
  const file = join(tempFolder(), 'log.sqlite');
  const sql = connect(file, 'write');
  sql.pragma('journal_mode = WAL');
  sql.exec(`CREATE TABLE thing (content BLOB); INSERT INTO thing VALUES (zeroblob(${megabytes}000000))`);
  shortenLog(sql);
  expect(statSync(`${file}-wal`).size > 0).toBe(stays);
  expect(sql.prepare('SELECT length(content) FROM thing').pluck().get()).toBe(megabytes * 1e6);
  sql.close();
});

it('somebody who reads meanwhile is not waited for, and the patience is what it was', () => {
  const file = join(tempFolder(), 'log.sqlite');
  const sql = connect(file, 'write');
  sql.pragma('journal_mode = WAL');
  sql.exec('CREATE TABLE thing (content BLOB)');
  const reader = connect(file, 'read');
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM thing').get();
  sql.exec('INSERT INTO thing VALUES (zeroblob(40000000))');
  const patience = sql.pragma('busy_timeout', { simple: true });
  const begun = performance.now();
  shortenLog(sql);
  expect(performance.now() - begun).toBeLessThan(patience as number);
  expect(sql.pragma('busy_timeout', { simple: true })).toBe(patience);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  reader.close();
  sql.close();
});
