import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { end } from '../support/desktop-app.ts';

let run: RunningApp;
const complaints: string[] = [];
beforeAll(async () => {
  run = await launch();
  run.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  run.page.on('pageerror', (error) => complaints.push(error.message));
  await run.page.reload(); // so that nothing of its start is missed
});
afterAll(() => end(run));

/** What another program would find in the file. */
function stored(): unknown[] {
  const database = new Database(join(run.home, 'journal', 'journal.sqlite'), { readonly: true });
  const rows = database.prepare('SELECT name, currency FROM account').all();
  database.close();
  return rows;
}
const click = (action: string) => run.app.evaluate(({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), action);

test('first start, an account, taken back and brought back from the menu bar', async () => {
  const { page } = run;
  await page.getByText('Start your journal').waitFor();
  await picture('first-run');
  expect(stored()).toEqual([]);

  await click('addAccount');
  await page.getByRole('radio', { name: /^Futures/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Tradovate 50k');
  await page.getByRole('button', { name: 'Add account' }).click();
  await page.getByText('Added account “Tradovate 50k”').waitFor();
  await page.getByRole('main').getByText('Tradovate 50k').waitFor();
  await picture('accounts');
  expect(stored()).toEqual([{ name: 'Tradovate 50k', currency: 'USD' }]);

  await click('undo');
  await page.getByRole('main').getByText('Tradovate 50k').waitFor({ state: 'hidden' });
  expect(stored()).toEqual([]);

  await click('redo');
  await page.getByRole('main').getByText('Tradovate 50k').waitFor();
  expect(stored()).toEqual([{ name: 'Tradovate 50k', currency: 'USD' }]);
});

test('the page complained of nothing: no error, and nothing that its content policy had to refuse', () => {
  expect(complaints).toEqual([]);
});

async function picture(name: string): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  await run.page.screenshot({ path: `test-results/desktop-${name}-${run.kind}.png` });
}
