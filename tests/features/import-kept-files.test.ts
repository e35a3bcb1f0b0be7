import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepFile } from '../../src/hosts/keep-file.ts';
import { dropUnusedFiles, sweepHalfFiles } from '../../src/hosts/tidy-imports.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { tempFolder } from '../support/temp-folder.ts';

const NOW = Date.UTC(2026, 0, 10);
const DAY = 86_400_000;
const TEXT = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00' });
const OTHER = tradezero({ side: 'SS', symbol: 'BETA' });
type Journal = ReturnType<typeof importingJournal>;

it('halves of files that a killed process left are swept, but not one that grows, nor anything else', () => {
  const folder = tempFolder();
  const [old, growing] = ['.11111111-2222-4333-8444-555555555555', '.99999999-2222-4333-8444-555555555555'];
  mkdirSync(join(folder, 'imports'));
  for (const name of [old, growing, '.hidden', 'a'.repeat(64)]) age(folder, name, name === growing ? 1000 : DAY);
  sweepHalfFiles(folder, NOW);
  expect(left(folder)).toEqual([growing, '.hidden', 'a'.repeat(64)].sort());
  sweepHalfFiles(tempFolder(), NOW);
});

it('a file that was looked at and never imported goes after a day', async () => {
  const journal = importingJournal();
  await journal.preview(TEXT);
  const { file } = journal.hand(TEXT);
  tidy(journal, DAY - 1000);
  expect(left(journal.folder)).toEqual([file]);
  tidy(journal, DAY + 1000);
  expect(left(journal.folder)).toEqual([]);
});

it.each<[name: string, work: (journal: Journal) => Promise<unknown>, isKept: boolean]>([
  ['an import that stands', async ({ run }) => run(TEXT), true],
  [
    'an import that was taken back, which undo may bring back',
    async ({ run, api }) => api.imports.remove({ uid: (await run(TEXT)).import! }),
    true,
  ],
  [
    'an import that was undone, which redo may bring back',
    async ({ run, api }) => {
      await run(TEXT);
      await api.history.undo({});
    },
    true,
  ],
  [
    'an import that was undone for good',
    async ({ run, api }) => {
      await run(TEXT);
      await api.history.undo({});
      await run(OTHER);
    },
    false,
  ],
])('the file of %s', async (_, work, isKept) => {
  const journal = importingJournal();
  const { file } = journal.hand(TEXT);
  await work(journal);
  tidy(journal, 400 * DAY);
  expect(left(journal.folder).includes(file)).toBe(isKept);
});

it('an import that came back by undo is made again from its file', async () => {
  const journal = importingJournal();
  const { import: uid } = await journal.run(TEXT);
  await journal.api.imports.remove({ uid: uid! });
  tidy(journal, 400 * DAY);
  await journal.api.history.undo({});
  const { request } = await journal.api.imports.get({ uid: uid! });
  expect(await journal.api.imports.redo({ uid: uid!, request })).toMatchObject({ same: 2 });
});

it.each([
  ['breaks off', () => Promise.reject(new Error('gone')), { message: 'gone' }],
  [
    'is larger than 2 GB',
    async () => Object.create(Uint8Array.prototype, { length: { value: 2 ** 31 + 1 } }) as Uint8Array,
    { code: 'too_large', message: expect.stringMatching(/Nothing of it was kept/) },
  ],
  ['finds the disk full', () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })), { code: 'disk_full' }],
])('a file that %s leaves nothing behind', async (_, next, error) => {
  const folder = tempFolder();
  async function* chunks() {
    yield new TextEncoder().encode('half');
    yield await next();
  }
  await expect(keepFile(folder, chunks())).rejects.toMatchObject(error);
  expect(left(folder)).toEqual([]);
});

const left = (folder: string): string[] => readdirSync(join(folder, 'imports')).sort();

function age(folder: string, name: string, by: number): void {
  const path = join(folder, 'imports', name);
  writeFileSync(path, '', { flag: 'a' });
  utimesSync(path, (NOW - by) / 1000, (NOW - by) / 1000);
}

function tidy({ folder }: Journal, by: number): void {
  for (const name of left(folder)) age(folder, name, by);
  dropUnusedFiles(folder, NOW);
}
