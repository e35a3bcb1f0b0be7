import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { tradezero } from '../support/importing-journal.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

const MORNING = tradezero(
  { side: 'B', symbol: 'ACME', quantity: 100, price: 10, at: '09:31:00' },
  { side: 'S', symbol: 'ACME', quantity: 100, price: 10.5, at: '09:40:00' },
  { side: 'SS', symbol: 'LOOP', quantity: 50, price: 20, at: '10:01:00' },
  { side: 'BC', symbol: 'LOOP', quantity: 50, price: 20.4, at: '10:12:00' },
);
const title = (name: string) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const fills = async () => (await app.api.fills.page({ limit: 500 })).fills.length;
const trades = () => app.page.getByRole('table', { name: 'Trades' }).getByRole('row');

test('a newcomer drops a file and has trades on the screen two clicks later', async () => {
  const begun = Date.now();
  const { page } = app;
  await title('Start');
  await dropFiles(page, { name: 'morning.csv', text: MORNING });
  await title('Preview');
  await page.getByText('Recognised as').waitFor();
  expect(await fills()).toBe(0);
  await button('Import 4 fills').click();
  await title('Import');
  await page.getByText('4 fills of TradeZero').waitFor();
  await trades().filter({ hasText: 'ACME' }).waitFor();
  await trades().filter({ hasText: 'LOOP' }).waitFor();
  expect(Date.now() - begun).toBeLessThan(20_000);
  expect(await fills()).toBe(4);
});

test('the same file again brings nothing', async () => {
  const { page } = app;
  await dropFiles(page, { name: 'again.csv', text: MORNING });
  await page.getByText('The very same file was imported').waitFor();
  expect(await button('Import Enter').isDisabled()).toBe(true);
  expect(await fills()).toBe(4);
  await page.keyboard.press('Escape');
  await title('Imports');
});

test('undo takes an import back, and redo brings it', async () => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+z');
  await app.message(/^Undone: Import/).waitFor();
  await expect.poll(fills).toBe(0);
  await page.getByText('Nothing imported yet').waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await app.message(/^Done again: Import/).waitFor();
  await page.getByRole('link', { name: 'morning.csv' }).waitFor();
  expect(await fills()).toBe(4);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
