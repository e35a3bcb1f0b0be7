import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFiles } from '../support/drop-files.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  // Heard from the start: a browser that is told to listen only at the click may miss it.
  app.page.on('filechooser', () => {});
});
afterAll(() => app.stop());

const rows = (from: number) =>
  [
    'When,Ticker,Way,Shares,Paid per share,Charge,Remark',
    `2024-03-0${from} 09:31,ACME,IN,100,10.5,1,first`,
    `2024-03-0${from} 09:44,ACME,OUT,100,10.9,1,`,
  ].join('\n');
const title = (name: string) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const choose = async (label: string, option: string) => {
  await app.page.getByLabel(label, { exact: true }).click();
  await app.page.getByRole('option', { name: option, exact: true }).click();
};
const fills = async () => (await app.api.fills.page({ limit: 500, order: 'oldest' })).fills;

test('the columns of a file that no format fits are named, and tried on the file at once', async () => {
  const { page } = app;
  await dropFiles(page, { name: 'mine.csv', text: rows(4) });
  await page.getByText('No format fits this file.').waitFor();
  await button('Name its columns').click();
  await title('Columns');
  await page.getByRole('row', { name: /Remark first/ }).waitFor();
  await choose('What When is', 'Date, or date and time');
  await choose('What Ticker is', 'Symbol');
  await choose('What Way is', 'Side: bought or sold');
  await choose('What Shares is', 'Quantity');
  await choose('What Paid per share is', 'Price');
  await choose('What Charge is', 'Fee');
  await choose('Rows that say IN are', 'bought');
  await choose('Rows that say OUT are', 'sold');
  await choose('Money is in', 'USD US Dollar');
  await page.getByLabel('Times are in', { exact: true }).click();
  await page.keyboard.type('New York');
  await page.keyboard.press('Enter');
  await page.getByText('2 fills from 2 rows.').waitFor();
});

test('the mapping is kept by name, and its file is imported', async () => {
  const { page } = app;
  await page.getByLabel('Keep it as').fill('My sheet');
  await button('Save and preview').click();
  await title('Preview');
  await button('Import 2 fills').click();
  await title('Import');
  expect(await fills()).toMatchObject([
    { side: 'buy', quantity: '100', price: '10.5' },
    { side: 'sell', quantity: '100', price: '10.9' },
  ]);
});

test('the next file with these columns is known by them', async () => {
  const { page } = app;
  await dropFiles(page, { name: 'next.csv', text: rows(5) });
  await page.getByText('Recognised as My sheet').waitFor();
  await page.keyboard.press('Enter');
  await title('Import');
  await expect.poll(async () => (await fills()).length).toBe(4);
});

test('a mapping goes out as a JSON file, can be forgotten, and comes back from the file', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await title('Imports');
  const coming = page.waitForEvent('download');
  await button('Export My sheet').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('My sheet.json');
  const text = readFileSync(await download.path(), 'utf8');
  await button('Forget My sheet').click();
  await button('Forget My sheet').waitFor({ state: 'detached' });
  const choosing = page.waitForEvent('filechooser');
  await button('More ways to import').click();
  await page.getByRole('menuitem', { name: 'Load a mapping…' }).click();
  await (await choosing).setFiles([
    { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{"name":"Wrong","columns":{"date":"__"}}') },
    { name: 'sheet.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  ]);
  await app.message('Loaded the mapping “My sheet”').waitFor();
  await button('Export My sheet').waitFor();
  expect((await app.api.imports.templates({})).templates.map(({ name }) => name)).toEqual(['My sheet']);
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
