import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let account: string;

beforeAll(async () => {
  app = await openWebApp();
  ({ uid: account } = await app.api.accounts.create(presetAccount('Main', 'usStocks')));
  // The first steps end by themselves.
  await app.page.getByRole('heading', { level: 1, name: 'Accounts', exact: true }).waitFor();
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.stop();
});

const fill = (at: string, side: 'buy' | 'sell', price: number, symbol: string) => ({
  ...{ account, at, side, quantity: '10', price: String(price), instrument: { symbol }, costs: [] },
});
const key = (keys: string) => app.page.keyboard.press(keys);
const card = (name: string) => app.page.getByRole('region', { name, exact: true });

test('who answers the last question of a dialog has the focus in it', async () => {
  const { page } = app;
  await app.api.fills.add({
    fills: [fill('2025-04-01T10:00:00Z', 'buy', 100, 'GAP'), { ...fill('2025-04-01T11:00:00Z', 'sell', 100, 'GAP'), quantity: '15' }],
  });
  await app.go('/dashboard', 'Dashboard');
  await card('Open questions').getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: 'Open questions' });
  await dialog.getByRole('button', { name: 'Sold short' }).click();
  await dialog.getByText('All of these are answered.').waitFor();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await key('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('Enter in the field answers a question, as far as the figure says which answer it is', async () => {
  const { page } = app;
  const { fills } = await app.api.fills.add({
    fills: [
      fill('2025-04-02T10:00:00Z', 'buy', 100, 'NOPRICE'),
      { ...fill('2025-04-02T11:00:00Z', 'sell', 100, 'NOPRICE'), price: null },
      fill('2025-04-02T12:00:00Z', 'sell', 100, 'NOOPEN'),
    ],
  });
  await app.go('/dashboard', 'Dashboard');
  await card('Open questions').getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: 'Open questions' });
  const field = (of: string) => dialog.getByRole('listitem').filter({ hasText: of }).getByRole('textbox');
  await field('NOOPEN').fill('99');
  await key('Enter');
  await dialog.getByRole('button', { name: 'Opening price' }).and(page.locator(':focus')).waitFor();
  await key('Escape');
  await card('Open questions').getByRole('button').nth(1).click();
  await field('NOPRICE').fill('');
  await key('Enter');
  expect(await field('NOPRICE').count()).toBe(1);
  await field('NOPRICE').fill('101');
  await key('Enter');
  await field('NOPRICE').waitFor({ state: 'detached' });
  await key('Escape');
  await dialog.waitFor({ state: 'detached' });
  await app.api.fills.delete({
    fills: (await app.api.fills.get({ uids: fills.map(({ uid }) => uid) })).fills.map(({ uid, version }) => ({ uid, version })),
  });
});
