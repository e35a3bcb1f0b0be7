import { existsSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNumbers, writeNumbers } from '../../src/db/number-file.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KEY = JSON.stringify(['journal “ä”', 7]);

function kept() {
  const folder = tempFolder();
  const file = join(folder, 'numbers');
  writeNumbers(file, KEY, { rows: [3, 2], blocks: [new Uint8Array([1, 2, 3]), new Uint8Array([4, 0, 5, 0])] });
  return { folder, file };
}

function read(file: string, key = KEY) {
  const made: Uint8Array[] = [];
  const isRead = readNumbers(file, key, [1, 2], ([ones = 0, twos = 0]) => {
    made.push(new Uint8Array(ones), new Uint8Array(2 * twos));
    return made;
  });
  return { isRead, made };
}

test('what was written is read under its key, and nothing is left beside it', () => {
  const { folder, file } = kept();
  expect(read(file)).toEqual({ isRead: true, made: [new Uint8Array([1, 2, 3]), new Uint8Array([4, 0, 5, 0])] });
  expect(readdirSync(folder)).toEqual(['numbers']);
});

test('under another key, or without a file, there is nothing, and no room is made', () => {
  const { file } = kept();
  expect(read(file, 'another')).toEqual({ isRead: false, made: [] });
  expect(read(`${file}2`)).toEqual({ isRead: false, made: [] });
});

test('a file that was damaged in any byte, cut or lengthened is as good as none', () => {
  const { file } = kept();
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at++) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] as number) ^ 1;
    writeFileSync(file, damaged);
    expect(read(file).isRead, `byte ${at}`).toBe(false);
    truncateSync(file, at);
    expect(read(file).isRead, `${at} bytes`).toBe(false);
  }
  writeFileSync(file, Buffer.concat([bytes, Buffer.from([0])]));
  expect(read(file).isRead).toBe(false);
});

test.each([[[1e9, 2]], [[-1, 5]], [[3.5, 1.5]], [['3', 2]], [[3]], ['33'], [null]])('no room is made for rows like %j', (rows) => {
  const { file } = kept();
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const head = { ...JSON.parse(bytes.toString('utf8', 0, end)), rows };
  writeFileSync(file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes.subarray(end + 1)]));
  expect(read(file)).toEqual({ isRead: false, made: [] });
});

test('nothing is written through a link that was laid in its way', () => {
  const { folder, file } = kept();
  const other = join(tempFolder(), 'other');
  writeFileSync(other, 'mine');
  symlinkSync(other, `${file}.half`);
  writeNumbers(file, 'later', { rows: [1, 1], blocks: [new Uint8Array([9]), new Uint8Array([1, 2])] });
  expect(readFileSync(other, 'utf8')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['numbers']);
  expect(read(file, 'later').isRead).toBe(true);
});

test('a folder in its place is no file', () => {
  const folder = tempFolder();
  expect(read(folder)).toEqual({ isRead: false, made: [] });
});

test('what the system does not let be looked at is as good as none', () => {
  expect(read(join(tempFolder(), 'x'.repeat(300)))).toEqual({ isRead: false, made: [] });
});

test('where it cannot be written the one before stays, and nothing else', () => {
  const { folder, file } = kept();
  const tooMuch = { rows: [1, 1], blocks: [null as unknown as Uint8Array] };
  expect(() => writeNumbers(file, 'later', tooMuch)).toThrow();
  expect(existsSync(`${file}.half`)).toBe(false);
  expect(readdirSync(folder)).toEqual(['numbers']);
  expect(read(file).isRead).toBe(true);
});
