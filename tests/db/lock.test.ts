import { fork } from 'node:child_process';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/db/lock.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('one journal has one owner', () => {
  const folder = tempFolder();
  const mine = takeLock(folder);
  expect(mine).toBeDefined();
  expect(takeLock(folder)).toBeUndefined();
  mine?.release();
  const next = takeLock(folder);
  expect(next).toBeDefined();
  next?.release();
});

test('a killed owner leaves the lock free at once', async () => {
  const folder = tempFolder();
  const owner = fork(new URL('../support/hold-lock.ts', import.meta.url), [folder]);
  await new Promise((resolve) => owner.once('message', resolve));
  expect(takeLock(folder)).toBeUndefined();
  const gone = new Promise((resolve) => owner.once('exit', resolve));
  owner.kill('SIGKILL');
  await gone;
  const mine = takeLock(folder);
  expect(mine).toBeDefined();
  mine?.release();
});

test('a folder that is gone is a sentence', () => {
  expect(() => takeLock(`${tempFolder()}/gone`)).toThrow(expect.objectContaining({ code: 'folder_missing' }));
});
