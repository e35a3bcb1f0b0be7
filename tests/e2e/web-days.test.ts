import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { presetAccount } from '../support/preset-account.ts';
import { tabTo } from '../support/tab-to.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let account: string;

beforeAll(async () => {
  app = await openWebApp();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  ({ uid: account } = await app.api.accounts.create(presetAccount('Main', 'usStocks')));
  const [aapl, msft, tsla] = [{ symbol: 'AAPL' }, { symbol: 'MSFT' }, { symbol: 'TSLA' }];
  await app.api.fills.add({
    fills: [
      fill('2025-03-04T15:00:00Z', 'buy', 100, 10, aapl),
      fill('2025-03-04T15:30:00Z', 'sell', 40, 12, aapl),
      fill('2025-03-04T16:00:00Z', 'sell', 60, 9, aapl),
      fill('2025-03-05T15:00:00Z', 'buy', 10, 20, msft),
      fill('2025-03-05T16:00:00Z', 'sell', 5, 30, msft),
      fill('2025-03-14T15:00:00Z', 'buy', 10, 50, tsla),
      fill('2025-03-14T15:20:00Z', 'sell', 10, 40, tsla),
      fill('2025-04-01T15:20:00Z', 'sell', 5, 26, msft),
    ],
  });
});
afterAll(() => app.stop());

const fill = (at: string, side: 'buy' | 'sell', quantity: number, price: number, instrument: { symbol: string }) => ({
  ...{ account, at, side, quantity: String(quantity), price: String(price), instrument, costs: [] },
});
const FEE = { kind: 'fee', currency: 'USD', source: 'stated' } as const;
const key = (keys: string) => app.page.keyboard.press(keys);
const title = (name: string) => app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const card = (name: string) => app.page.getByRole('region', { name, exact: true });
const day = (name: RegExp) => app.page.getByRole('link', { name });

test('a day shows how it went, and its keys lead to the days on which something happened', async () => {
  await app.go('/journal/2025-03-04', 'Tue, Mar 4, 2025');
  await app.page
    .getByRole('figure', { name: 'Realised after each of 2 exits, ending at +20.00 USD, peak +80.00 USD at 16:30, given back 60.00 USD' })
    .waitFor();
  await card('Trades closed')
    .getByRole('row', { name: /17:00 AAPL long.*\+20\.00/ })
    .waitFor();
  await key(']');
  await title('Wed, Mar 5, 2025');
  await card('Opened and kept')
    .getByRole('row', { name: /16:00 MSFT long/ })
    .waitFor();
  await key(']');
  await title('Fri, Mar 14, 2025');
  await key('[');
  await title('Wed, Mar 5, 2025');
  await key('[');
  await title('Tue, Mar 4, 2025');
  await card('Trades closed').waitFor();
  await key('j');
  await key('Enter');
  await expect.poll(() => new URL(app.page.url()).hash).toMatch(/^#\/trades\/[0-9a-f]{32}\?f=/);
});

test('a month adds up its weeks, and arrows walk its days into the next month', async () => {
  await app.go('/journal/month/2025-03', 'March 2025');
  await day(/^Tuesday, March 4, 2025, \+20\.00 USD, 1 trade closed, 2 exits/).waitFor();
  const sums = app.page.getByRole('rowheader');
  expect((await sums.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
    ...['Week 10 +70 n 1', 'Week 11 −100 n 1', 'Week 12 –', 'Week 13 –', 'Week 14 –'],
  ]);
  await app.page.getByText('Realised by 4 exits').waitFor();
  expect(await app.page.getByRole('complementary', { name: 'Sums' }).innerText()).toMatch(
    /Realised by 4 exits\s*−30\.00\s*Result of 2 trades closed\s*−80\.00\s*\+50\.00 lies between them/,
  );

  await tabTo(day(/^Monday, March 3,/));
  await key('ArrowDown');
  await expect.poll(focused).toMatch(/^Monday, March 10/);
  await key('ArrowRight');
  await expect.poll(focused).toMatch(/^Tuesday, March 11/);
  for (const _ of [1, 2, 3]) await key('ArrowDown');
  await title('April 2025');
  await expect.poll(focused).toMatch(/^Tuesday, April 1/);
  await key('Enter');
  await title('Tue, Apr 1, 2025');
});

test('weekends have a column when something happened on one', async () => {
  await app.go('/journal/month/2025-03', 'March 2025');
  const heads = () => app.page.getByRole('columnheader').allInnerTexts();
  await day(/^Tuesday, March 4/).waitFor();
  await expect.poll(heads).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Week']);
  await app.api.days.annotate({ of: 'day', day: '2025-03-08', changes: { note: 'Read the week again' } });
  await expect.poll(heads).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Week']);
  await day(/^Saturday, March 8, 2025, nothing realised, a review/).waitFor();
});

test('costs that are known in part do not push the figures of a year out of their card', async () => {
  const { fills } = await app.api.fills.add({
    fills: [
      { ...fill('2024-03-04T15:00:00Z', 'buy', 100, 90, { symbol: 'AMD' }), costs: [{ ...FEE, amount: '14602.23' }] },
      { ...fill('2024-03-04T16:00:00Z', 'sell', 100, 91, { symbol: 'AMD' }), costs: null },
    ],
  });
  await app.go('/journal/year/2024', '2024');
  await app.page.getByText('1 not known').waitFor();
  const right = (text: string) =>
    app.page
      .getByText(text)
      .first()
      .evaluate((one) => one.getBoundingClientRect().right);
  expect(await right('1 not known')).toBeLessThanOrEqual((await right('Net of the year')) + 1);
  await app.api.fills.delete({ fills: fills.map(({ uid, version }) => ({ uid, version })) });
});

test('the filter comes along while walking, and narrows the figures', async () => {
  const filter = encodeURIComponent(JSON.stringify({ symbols: ['MSFT'] }));
  await app.go(`/journal/month/2025-03?f=${filter}`, 'March 2025');
  await day(/^Tuesday, March 4, 2025, nothing realised/).waitFor();
  await day(/^Wednesday, March 5, 2025, \+50\.00 USD/).click();
  await title('Wed, Mar 5, 2025');
  await key(']');
  await title('Sat, Mar 8, 2025');
  await key(']');
  await title('Tue, Apr 1, 2025');
  expect(app.page.url()).toContain('MSFT');
});

test('a day to come takes a plan, which is there after a reload', async () => {
  const { page } = app;
  await app.go('/journal/2031-05-06', 'Tue, May 6, 2031');
  await page.getByText('This day is still to come').waitFor();
  await card('Plan before the open').getByRole('button', { name: /^Edit/ }).click();
  await page.keyboard.type('Only **longs** above the open');
  await key('Control+Enter');
  await card('Plan before the open').getByText('Only longs above the open').waitFor();
  await page.reload();
  await card('Plan before the open').getByText('Only longs above the open').waitFor();
  expect((await app.api.days.get({ day: '2031-05-06' })).plan.note).toBe('Only **longs** above the open');
});

test('a plan written down on a day is for that day, and stands on it', async () => {
  await app.go('/journal/2031-05-06', 'Tue, May 6, 2031');
  await key('Shift+N');
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Symbol', { exact: true }).fill('TSLA');
  expect(await dialog.getByLabel('Day', { exact: true }).inputValue()).toBe('2031-05-06');
  await dialog.getByLabel('Entry', { exact: true }).fill('50');
  await key('Control+Enter');
  await card('Plans for this day')
    .getByRole('link', { name: /^TSLA long at 50\.00/ })
    .click();
  await app.page.getByRole('dialog', { name: 'Plan for TSLA' }).waitFor();
});

test('a plan opened from a day closes to that day and its filter, and one whose address was typed to the list', async () => {
  const { page } = app;
  const plan = page.getByRole('dialog', { name: 'Plan for TSLA' });
  const filter = encodeURIComponent(JSON.stringify({ symbols: ['MSFT'] }));
  await app.go('/trades', 'Trades');
  await app.go(`/journal/2031-05-06?f=${filter}`, 'Tue, May 6, 2031');
  const link = card('Plans for this day').getByRole('link', { name: /^TSLA/ });
  const day = page.url();
  await link.click();
  await plan.getByLabel('Symbol', { exact: true }).and(page.locator(':focus')).waitFor();
  const address = new URL(page.url()).hash.slice(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await link.waitFor();
  expect(page.url()).toBe(day);

  await link.click();
  await plan.getByLabel('Note', { exact: true }).fill('Only above the open');
  await key('Control+Enter');
  await link.and(page.getByTitle('TSLA: Only above the open')).waitFor();
  expect(page.url()).toBe(day);

  await page.evaluate((to) => void (location.hash = to), address);
  await plan.waitFor();
  await page.keyboard.press('Escape');
  await plan.waitFor({ state: 'detached' });
  await title('Plans');
  expect(page.url()).toMatch(/#\/plans$/);
});

test('a review begins with a template and is there after a reload', async () => {
  const { page } = app;
  await app.api.templates.save({ uid: null, name: 'My close', of: 'day', text: '## What worked\n\n## What did not', starts: false });
  await app.go('/journal/2025-03-14', 'Fri, Mar 14, 2025');
  await card('Review').getByRole('button', { name: 'Template' }).click();
  await page.getByRole('menuitem', { name: 'My close' }).click();
  await card('Review').getByRole('textbox').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nSold the low');
  await page.keyboard.press('Control+Enter');
  await card('Review').getByRole('heading', { name: 'What worked' }).waitFor();
  await page.reload();
  await card('Review').getByText('Sold the low').waitFor();
  await page.getByRole('button', { name: 'Mark reviewed' }).click();
  await page.getByRole('button', { name: 'Reviewed', exact: true }).waitFor();
  expect((await app.api.days.get({ day: '2025-03-14' })).marks).toMatchObject({ review: true, reviewed: true });
});

test.each([
  ['/journal/2025-03-04', 'Tue, Mar 4, 2025', 'Trades closed'],
  ['/journal/2031-05-07', 'Wed, May 7, 2031', 'This day is still to come'],
  ['/journal/week/2025-03-05', 'Week 10', 'Review of the week'],
  ['/journal/month/2025-03', 'March 2025', 'Net of the month'],
  ['/journal/month/2020-01', 'January 2020', 'Nothing was traded or written in this month.'],
  ['/journal/year/2025', '2025', 'Net of the year'],
])('nothing keeps people out of %s', async (path, name, shown) => {
  await app.page.evaluate((to) => void (location.hash = to), path);
  await app.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await app.page.getByText(shown).first().waitFor();
  expect(await barriers(app.page)).toEqual([]);
});

test('nothing was complained about', () => {
  expect(app.complaints).toEqual([]);
});

const focused = () => app.page.evaluate(() => document.activeElement?.textContent ?? '');
