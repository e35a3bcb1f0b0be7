import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let account: string;

beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.api.settings.update({ reportingZone: 'UTC' });
  ({ uid: account } = await app.api.accounts.create({
    ...presetAccount('Main', 'usStocks'),
    startingBalance: '10000',
    defaultRisk: '100',
  }));
  // The first steps end by themselves.
  await app.page.getByRole('heading', { level: 1, name: 'Accounts', exact: true }).waitFor();
  /** Bought at the hour of a day and sold an hour later for so much more a share. */
  const trade = (day: string, hour: number, symbol: string, by: number) => [
    fill(`${day}T${hour}:00:00Z`, 'buy', 100, symbol),
    fill(`${day}T${hour + 1}:00:00Z`, 'sell', 100 + by, symbol),
  ];
  const fill = (at: string, side: 'buy' | 'sell', price: number, symbol: string) => ({
    ...{ account, at, side, quantity: '10', price: String(price), instrument: { symbol }, costs: [] },
  });
  await app.api.fills.add({
    fills: [
      // A Monday, a Tuesday and the Tuesday after.
      ...trade('2025-03-03', 10, 'AAPL', 8),
      ...trade('2025-03-04', 14, 'MSFT', -5),
      ...trade('2025-03-04', 16, 'AAPL', 2),
      ...trade('2025-03-11', 14, 'TSLA', -9),
      ...trade('2024-03-05', 14, 'TSLA', 4),
    ],
  });
});
afterAll(() => app.stop());

const key = (keys: string) => app.page.keyboard.press(keys);
const card = (name: string) => app.page.getByRole('region', { name, exact: true });
const path = (filter: object) => `/dashboard?f=${encodeURIComponent(JSON.stringify(filter))}`;

test('a losing cell of weekdays and hours leads to its trades in two clicks', async () => {
  await app.go(path({ dates: { meaning: 'closed', from: '2025-03-01', to: '2025-03-31' } }), 'Dashboard');
  const cell = card('Weekday and hour').getByRole('gridcell', { name: /^Tuesday, 14:00: −0\.70/ });
  const panel = app.page.getByRole('complementary', { name: 'Explain this number' });
  await cell.focus();
  await key('Enter');
  await panel.waitFor();
  await key('Escape');
  await panel.waitFor({ state: 'detached' });
  await cell.hover();
  expect(await cell.getAttribute('title')).toBe(await cell.getAttribute('aria-label'));
  await cell.click();
  await panel
    .getByRole('link', { name: /as table|all/i })
    .first()
    .click();
  await app.page.getByRole('heading', { level: 1, name: 'Trades', exact: true }).waitFor();
  const grid = app.page.getByRole('grid', { name: 'Trades' });
  await grid.getByRole('row', { name: /TSLA/ }).waitFor();
  await grid.getByRole('row', { name: /MSFT/ }).waitFor();
  expect(await grid.getByRole('row', { name: /AAPL/ }).count()).toBe(0);
  await app.go('/dashboard', 'Dashboard');
});

test('arrows go on from the cell that has the focus, and Tab finds one of those that are left', async () => {
  const cells = card('Weekday and hour').getByRole('gridcell');
  const said = () => app.page.evaluate<string | null>('document.activeElement.ariaLabel');
  await app.go(path({}), 'Dashboard');
  // Of before the trades came there may still be an answer, which stays until the next one.
  await card('Weekday and hour')
    .getByRole('gridcell', { name: /^Tuesday, 16:00/ })
    .focus();
  const last = await said();
  await key('ArrowLeft');
  await key('ArrowRight');
  expect(await said()).toBe(last);
  await key('Home');
  expect(await said()).not.toBe(last);
  await key('End');
  expect(await said()).toBe(last);

  const count = await cells.count();
  await app.page.evaluate((to) => void (location.hash = to), path({ symbols: ['MSFT'] }));
  await expect.poll(() => cells.count()).toBeLessThan(count);
  expect(await cells.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1);
  await app.go('/dashboard', 'Dashboard');
});

test('where there are too many hours for figures a sign is drawn, and written where colours are forced', async () => {
  const at = (hour: number) => `2025-03-05T${String(hour).padStart(2, '0')}`;
  const of = (side: 'buy' | 'sell', hour: number, minute: string, price: number) => ({
    ...{ account, at: `${at(hour)}:${minute}:00Z`, side, quantity: '10', price: String(price) },
    ...{ instrument: { symbol: 'AMD' }, costs: [] },
  });
  // Five won in one hour, one in each of the others.
  const starts = [
    ...Array.from({ length: 16 }, (_, hour) => [hour, '10', '15'] as const),
    ...[20, 25, 30, 35].map((m) => [3, `${m}`, `${m + 2}`] as const),
  ];
  await app.api.fills.add({ fills: starts.flatMap(([hour, from, to]) => [of('buy', hour, from, 100), of('sell', hour, to, 101)]) });
  const cell = (name: RegExp) => card('Weekday and hour').getByRole('gridcell', { name });
  const look = (name: RegExp) =>
    cell(name).evaluate((own) => [getComputedStyle(own).backgroundSize, getComputedStyle(own, '::before').content, own.textContent]);
  await cell(/^Wednesday, 0?3:00: \+.* n 5$/).waitFor();
  expect(await look(/^Wednesday, 0?3:00/)).toEqual(['7px 1px, 1px 7px', 'none', '']);
  expect(await look(/^Wednesday, 0?4:00/)).toEqual(['2px 2px', 'none', '']);
  await app.page.emulateMedia({ forcedColors: 'active' });
  expect((await look(/^Wednesday, 0?3:00/))[1]).toBe('"+"');
  expect((await look(/^Wednesday, 0?4:00/))[1]).toBe('"·"');
  await app.page.emulateMedia({ forcedColors: 'none' });
});

test('it never complained', () => expect(app.complaints).toEqual([]));
