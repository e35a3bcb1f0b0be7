import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { end } from '../support/desktop-app.ts';
import { dropFiles } from '../support/drop-files.ts';
import { tradezero } from '../support/importing-journal.ts';

let run: RunningApp;
const complaints: string[] = [];
beforeAll(async () => {
  run = await launch();
  run.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  run.page.on('pageerror', (error) => complaints.push(error.message));
  await run.page.reload(); // so that nothing of its start is missed
});
afterAll(() => end(run));

const click = (action: string) => run.app.evaluate(({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), action);

test('in the window of the desktop a file is dropped, imported and taken back from the menu bar', async () => {
  const { page } = run;
  await page.getByText('Start your journal').waitFor();
  await dropFiles(page, { name: 'morning.csv', text: tradezero({ side: 'B' }, { side: 'S', price: 10.5, at: '09:40:00' }) });
  await page.getByRole('button', { name: 'Import 2 fills' }).click();
  await page.getByText('2 fills of TradeZero').waitFor();
  await page.getByRole('table', { name: 'Trades' }).getByRole('row', { name: /ACME/ }).waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('link', { name: 'morning.csv' }).waitFor();
  await click('undo');
  await page.getByText('Nothing imported yet').waitFor();
});

test('the page complained of nothing', () => {
  expect(complaints).toEqual([]);
});
