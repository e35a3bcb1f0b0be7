import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { dropFiles } from '../support/drop-files.ts';
import { tradezero } from '../support/importing-journal.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let downloads: string;
beforeAll(async () => {
  app = await openWebApp();
  downloads = join(app.host.home, 'downloads');
  mkdirSync(downloads);
});
afterAll(() => app.stop());

const day = (symbol: string) => tradezero({ side: 'B', symbol, at: '09:31:00' }, { side: 'S', symbol, at: '09:40:00' });
const title = (name: string) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const symbols = async () => [...new Set((await app.api.fills.page({ limit: 500 })).fills.map(({ symbol }) => symbol))].sort();
/** A file that came to rest a while ago. */
function download(name: string, text: string): void {
  writeFileSync(join(downloads, name), text);
  utimesSync(join(downloads, name), 1_700_000_000, 1_700_000_000);
}

test('rows are pasted into a box, and the new account gets a name of its own', async () => {
  const { page } = app;
  await app.go('/imports', 'Imports');
  await button('Paste rows…').click();
  await page.getByLabel('Rows', { exact: true }).fill(day('ACME'));
  await button('Read them').click();
  await title('Preview');
  await page.getByLabel('Its name').fill('My swing account');
  await page.getByLabel('Its name').press('Enter');
  await expect.poll(() => page.getByLabel('Its name').inputValue()).toBe('My swing account');
  await button('Import 2 fills').click();
  await title('Import');
  expect((await app.api.accounts.list({})).accounts.map(({ name }) => name)).toEqual(['My swing account']);
});

test('a watched folder offers what is new in it, and what is left out stays out', async () => {
  const { page } = app;
  download('before.csv', day('EARLIER'));
  await app.go('/imports', 'Imports');
  await button('More ways to import').click();
  await page.getByRole('menuitem', { name: 'Watch a folder…' }).click();
  await page.getByLabel('Folder', { exact: true }).fill(join(downloads, 'nowhere'));
  await button('Watch it').click();
  await page.getByText('is not there.').waitFor();
  await page.getByLabel('Folder', { exact: true }).fill(downloads);
  await button('Watch it').click();
  await page.getByText('New files of a broker are offered here.').waitFor();
  await app.go('/accounts', 'Accounts');
  download('monday.csv', day('LOOP'));
  download('notes.txt', 'buy milk');
  await app.message('2 files are new in the watched folder.').waitFor();
  await button('Look at them').click();
  await title('Imports');
  expect(await barriers(page)).toEqual([]);
  await button('Leave out notes.txt').click();
  await button('Read monday.csv').click();
  await title('Preview');
  expect(await symbols()).toEqual(['ACME']);
  await button('Import 2 fills').click();
  await title('Import');
  expect(await symbols()).toEqual(['ACME', 'LOOP']);
  await app.go('/imports', 'Imports');
  await page.getByText('New files of a broker are offered here.').waitFor();
});

test('told so, it imports by itself what needs no answer', async () => {
  const { page } = app;
  await app.go('/imports', 'Imports');
  await button('Change…').click();
  await page.getByLabel('Import them by themselves').click();
  await button('Watch it').click();
  await app.go('/accounts', 'Accounts');
  download('tuesday.csv', day('ZETA'));
  await app.message('Imported 1 of 1 files').waitFor();
  expect(await symbols()).toEqual(['ACME', 'LOOP', 'ZETA']);
});

test('what the user is still looking at is not imported along with it', async () => {
  const { page } = app;
  await app.go('/imports', 'Imports');
  await dropFiles(page, { name: 'mine.csv', text: day('MINE') });
  await title('Preview');
  await button('Import 2 fills').waitFor();
  await app.go('/accounts', 'Accounts');
  download('wednesday.csv', day('YEAR'));
  await expect.poll(symbols, { timeout: 20_000 }).toContain('YEAR');
  expect(await symbols()).not.toContain('MINE');
  await app.go('/imports', 'Imports');
  await button('Leave out mine.csv').click();
});

test('a file that waits is still there, with what was answered, when the page is loaded again', async () => {
  const { page } = app;
  await app.go('/imports', 'Imports');
  await dropFiles(page, { name: 'later.csv', text: day('LATE') });
  await title('Preview');
  await page.getByText('Recognised as').waitFor();
  await page.reload();
  await title('Preview');
  await page.getByText('Recognised as').waitFor();
  await button('Import 2 fills').click();
  await title('Import');
  expect(await symbols()).toContain('LATE');
  await page.reload();
  await app.go('/imports', 'Imports');
  expect(await page.getByText('nothing of these is stored yet').count()).toBe(0);
});

test('an import shows the trades that it brought, and each leads to its page and back', async () => {
  const { page } = app;
  await app.go('/imports', 'Imports');
  await button('Paste rows…').click();
  await page.getByLabel('Rows', { exact: true }).fill(day('MINE'));
  await button('Read them').click();
  await title('Preview');
  await button('Import 2 fills').click();
  await title('Import');
  const trades = page.getByRole('region', { name: 'Trades', exact: true });
  await trades.getByRole('link', { name: 'MINE', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^MINE long/ }).waitFor();
  await page.getByRole('listitem').filter({ hasText: '2 fills imported from' }).getByRole('link').click();
  await title('Import');
  await trades.getByRole('link', { name: 'MINE', exact: true }).waitFor();
  await expect.poll(() => trades.getByRole('row').count()).toBe(2);
  await trades.getByRole('link', { name: 'All 1' }).click();
  await title('Trades');
  await expect.poll(() => page.getByRole('grid', { name: 'Trades' }).getAttribute('aria-rowcount')).toBe('2');
});

test('taking an import back says how much went with it, and offers to bring it back', async () => {
  const { page } = app;
  await page.goBack();
  await title('Import');
  await button('Take back').click();
  await title('Imports');
  await app.message('Taken back: 2 fills').getByRole('button', { name: 'Undo' }).click();
  await app.message(/^Undone: Take back the import of/).waitFor();
  expect(await symbols()).toContain('MINE');
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
