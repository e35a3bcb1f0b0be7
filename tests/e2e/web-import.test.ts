import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { dropFiles } from '../support/drop-files.ts';
import { tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';
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

test('an import is made again with another zone, after saying what that changes', async () => {
  const { page } = app;
  const times = async () => (await app.api.fills.page({ order: 'oldest' })).fills.map(({ at }) => new Date(at).toISOString().slice(11, 16));
  expect(await times()).toEqual(['14:31', '14:40', '15:01', '15:12']);
  await page.getByRole('link', { name: 'morning.csv' }).click();
  const other = await app.api.accounts.create(presetAccount('Other account'));
  await button('Make again…').click();
  const dialog = page.getByRole('dialog', { name: 'Make this import again' });
  await dialog.getByText('Nothing would change.').waitFor();
  const into = dialog.getByRole('combobox', { name: 'Account TZ777 goes into' });
  const own = (await into.textContent()) ?? '';
  await into.click();
  await page.getByRole('option', { name: other.name }).click();
  await dialog.getByText('4 fills change.').waitFor();
  await dialog.getByRole('cell', { name: other.name }).first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await into.click();
  await page.getByRole('option', { name: own }).click();
  await dialog.getByText('Nothing would change.').waitFor();
  expect(await dialog.getByRole('combobox', { name: 'It is read as' }).textContent()).toMatch(/TradeZero/);
  await dialog.getByRole('combobox', { name: 'Times are in' }).click();
  await page.keyboard.type('Los Angeles');
  await page.keyboard.press('Enter');
  await dialog.getByText('4 fills change.').waitFor();
  await dialog.getByRole('button', { name: 'Change 4 fills' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(times).toEqual(['17:31', '17:40', '18:01', '18:12']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(times).toEqual(['14:31', '14:40', '15:01', '15:12']);
  await page.keyboard.press('Escape');
  await title('Imports');
});

test('several files are imported at once, and what needs an answer waits on', async () => {
  const { page } = app;
  const file = (name: string, symbol: string, account: string) => ({
    name,
    text: tradezero({ side: 'B', symbol, account }, { side: 'S', symbol, account, at: '10:00:00' }),
  });
  await dropFiles(page, file('one.csv', 'ONE', 'TZ777'), file('two.csv', 'TWO', 'TZ888'), { name: 'odd.csv', text: 'a,b\n1,2\n' });
  await title('Preview');
  await page.keyboard.press('Escape');
  await title('Imports');
  await button('Import all 2 that are ready').click();
  await app.message('Imported 2 of 2 files').waitFor();
  await expect.poll(fills).toBe(8);
  await page.getByRole('list', { name: 'Files that wait' }).getByText('no format fits').waitFor();
  for (const name of ['again.csv', 'odd.csv']) await button(`Leave out ${name}`).click();
  await page.getByRole('list', { name: 'Files that wait' }).waitFor({ state: 'detached' });
});

test('rows are walked and found by keys, and one that is stored is imported anyway', async () => {
  const { page } = app;
  await dropFiles(page, { name: 'morning again.csv', text: MORNING });
  const rows = page.getByRole('table', { name: 'Rows of the file' }).getByRole('row');
  await rows.filter({ hasText: 'LOOP' }).first().waitFor();
  for (const [press, focused] of [
    ['j', 'ACME'],
    ['j', 'ACME'],
    ['j', 'LOOP'],
    ['k', 'ACME'],
  ] as const) {
    await page.keyboard.press(press);
    await expect.poll(() => page.locator('tr:focus').innerText()).toContain(focused);
  }
  await page.keyboard.press('/');
  await page.keyboard.type('loop');
  await expect.poll(() => rows.filter({ hasText: 'ACME' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await button('Row 4: import anyway').click();
  await button('Import 1 fill').waitFor();
  await page.keyboard.press('Enter');
  await title('Import');
  expect(await fills()).toBe(9);
});

test('the decimal marks of prices and sizes stand below one another', async () => {
  const { page } = app;
  const text = tradezero(
    { side: 'B', symbol: 'ACME', quantity: 100, price: 2982.5, at: '11:31:00' },
    { side: 'S', symbol: 'ACME', quantity: 12.25, price: 1.08345, at: '11:40:00' },
    { side: 'S', symbol: 'ACME', quantity: 87.75, price: 12, at: '11:50:00' },
  );
  await dropFiles(page, { name: 'decimals.csv', text });
  const rows = page.getByRole('table', { name: 'Rows of the file' });
  await rows.getByText('1.08345').waitFor();
  const marks = await rows.evaluate((table) =>
    [6, 7].map((column) =>
      [...table.querySelectorAll(`tbody tr td:nth-child(${column})`)].map((cell) => {
        const at = cell.textContent.indexOf('.');
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (at >= 0 && at < before + node.data.length) {
            const range = document.createRange();
            range.setStart(node, at - before);
            range.setEnd(node, at - before + 1);
            return Math.round(range.getBoundingClientRect().left);
          }
          before += node.data.length;
        }
        return null;
      }),
    ),
  );
  expect(marks.map((own) => [own.length, new Set(own).size])).toEqual([
    [3, 1],
    [3, 1],
  ]);
  await page.setViewportSize({ width: 1024, height: 800 });
  await button('Import 3 fills').click();
  await title('Import');
  const price = trades().getByText('2,982.50');
  // What a cell does not show would be an ellipsis.
  expect(await price.evaluate((cell) => getComputedStyle(cell).overflow)).toBe('visible');
  await page.keyboard.press('ControlOrMeta+z');
  await app.message(/^Undone: Import/).waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('what a file cannot tell is asked on its page, and an answer counts at once', async () => {
  const { page } = app;
  await dropFiles(page, { name: 'closing.csv', text: tradezero({ side: 'S', symbol: 'OLDER', account: 'TZ999', price: 30 }) });
  await button('Import 1 fill').click();
  const questions = page.getByRole('list', { name: 'Open questions' });
  await questions.getByText(/OLDER sold/).waitFor();
  await questions.getByRole('textbox').fill('25');
  await questions.getByRole('button', { name: 'Opening price' }).click();
  await questions.waitFor({ state: 'detached' });
  await trades().filter({ hasText: '+499.50' }).waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await questions.getByText(/OLDER sold/).waitFor();
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
