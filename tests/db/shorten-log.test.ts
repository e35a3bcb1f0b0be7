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
