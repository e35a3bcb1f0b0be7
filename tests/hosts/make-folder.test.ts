import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/hosts/make-folder.ts';
import { checkTarget } from '../../src/hosts/move-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a folder is made with all that is missing above it, and again without complaint', () => {
  const folder = join(tempFolder(), 'a/b/c');
  makeFolder(folder);
  makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

test.each<[string, () => string]>([['under a file', () => join(aFile(), 'journal')], ['where a file is', aFile], ...takesNoFolders()])(
  'a folder %s is refused with a sentence, at once',
  (_where, folder) => {
    expect(() => makeFolder(folder())).toThrow(/^The folder .* cannot be made. Choose a place where you may write.$/);
  },
);

test.each([
  ['beside it', '../other', true],
  ['beside it, under a name that begins with dots', '../..other', true],
  ['above it', '..', false], // not empty: it holds the journal
  ['inside it', 'inside', false],
  ['inside it, under a name that begins with dots', '..inside', false],
  ['the folder itself', '.', false],
])('a journal can be moved to a folder %s: %s, %s', (_where, target, can) => {
  const journal = join(tempFolder(), 'journal');
  makeFolder(journal);
  const check = () => checkTarget(journal, join(journal, target));
  if (can) expect(check).not.toThrow();
  else expect(check).toThrow();
});

function aFile(): string {
  const file = join(tempFolder(), 'letter.txt');
  writeFileSync(file, 'Dear reader');
  return file;
}

function takesNoFolders(): [string, () => string][] {
  return process.platform === 'win32' ? [] : [['in a file system that takes no folders', () => '/proc/nowhere/journal']];
}
