import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chosenFolder } from '../../main/chosen-folder.ts';
import { rememberRecent } from '../../src/hosts/recent.ts';

const newHome = () => mkdtempSync(join(tmpdir(), 'home-'));

test.each([
  [['electron', '.', '--journal', '/data/mine'], '/data/mine'],
  [['roundtrip', '--journal=/data/mine'], '/data/mine'],
  [['electron', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.', '--journal', 'mine'], 'mine'],
])('%j names it', (argv, folder) => {
  expect(chosenFolder(argv, newHome())).toBe(resolve(folder));
});

test('without one it is the journal of last time, else the one that is always there', () => {
  const home = newHome();
  expect(chosenFolder(['electron', '.'], home)).toBe(join(home, 'journal'));
  rememberRecent(home, '/data/other');
  expect(chosenFolder(['electron', '.'], home)).toBe('/data/other');
  expect(chosenFolder(['electron', '.', '--journal'], home)).toBe('/data/other');
});
