import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

/** Says if the page was loaded anew since. */
const mark = () => app.page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = () => app.page.evaluate(() => 'marked' in window);

test('an account that the terminal adds appears in the open page, which is not loaded anew', async () => {
  const { page, cli } = app;
  await app.go('/accounts', 'Accounts');
  await mark();
  expect(cli('accounts', 'add', '--name', 'From the terminal', '--preset', 'forex')).toMatchObject({ code: 0, err: '' });
  await page.getByRole('link', { name: 'From the terminal' }).waitFor();
  await page.getByText('1 account', { exact: true }).waitFor();
  // The page offers to undo what it did not do itself.
  await page.getByRole('button', { name: 'Undo: Add account “From the terminal”' }).waitFor();
  expect(await isMarked()).toBe(true);
});

test('an account that the page shows goes away when the terminal undoes it', async () => {
  const { page, cli } = app;
  expect(cli('undo').code).toBe(0);
  await page.getByText('No accounts yet').waitFor();
  expect(cli('redo').code).toBe(0);
  await page.getByRole('link', { name: 'From the terminal' }).waitFor();
  expect(await isMarked()).toBe(true);
});

test('an account removed by the terminal while it is being edited is said to be gone', async () => {
  const { page, api, cli } = app;
  const { uid } = (await api.accounts.list({})).accounts[0]!;
  await app.go(`/accounts/${uid}`, 'From the terminal');
  expect(cli('accounts', 'remove', 'From the terminal').code).toBe(0);
  await page.getByText('This account is no longer in the journal.').waitFor();
  expect(cli('undo').code).toBe(0);
  await page.getByRole('heading', { level: 1, name: 'From the terminal' }).waitFor();
});

test.each([
  ['theme', 'light', 'data-theme', 'light'],
  ['theme', 'dark', 'data-theme', 'dark'],
  ['theme', 'system', 'data-theme', null],
  ['density', 'comfortable', 'data-density', 'comfortable'],
  ['resultColours', 'greenRed', 'data-result', 'green-red'],
])('%s set to %s by the terminal changes the page', async (setting, value, attribute, expected) => {
  expect(app.cli('settings', 'set', setting, value).code).toBe(0);
  await expect.poll(() => app.page.locator('html').getAttribute(attribute)).toBe(expected);
  expect(await isMarked()).toBe(true);
});

test('a locale and a zone set by the terminal rewrite what the page shows', async () => {
  const { page, cli } = app;
  const { uid } = (await app.api.accounts.list({})).accounts[0]!;
  await app.api.accounts.update({ uid, changes: { startingBalance: '1234567.5' } });
  await app.go('/accounts', 'Accounts');
  const balance = page.getByRole('cell', { name: /1.234.567/ });
  await expect.poll(() => balance.innerText()).toBe('1,234,567.50');
  expect(cli('settings', 'set', 'locale', 'de-DE').code).toBe(0);
  await expect.poll(() => balance.innerText()).toBe('1.234.567,50');
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
