import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let account: string;
beforeAll(async () => {
  app = await openWebApp();
  // An empty journal leads to its start; only then can one go elsewhere.
  await app.page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();
  const made = await app.api.accounts.create(presetAccount('Main', 'usStocks', { startingBalance: '10000', day: null }));
  account = made.uid;
  await app.api.settings.update({ reportingZone: 'UTC' });
});
afterAll(() => app.stop());
beforeEach(() => app.page.setViewportSize({ width: 1280, height: 800 }));

type Fill = [time: string, side: 'buy' | 'sell', quantity: number, price: number];
let days = 0;
/** A trade of a day of its own. */
async function trade(symbol: string, ...fills: Fill[]): Promise<string> {
  const day = `2026-01-${String(5 + days++).padStart(2, '0')}`;
  const added = await app.api.fills.add({
    fills: fills.map(([time, side, quantity, price]) => ({
      ...{ account, instrument: { symbol }, side, quantity: String(quantity), price: String(price) },
      ...{ at: `${day}T${time}Z`, costs: [{ kind: 'commission', amount: '1', currency: 'USD', source: 'stated' }] },
    })),
  });
  return added.fills[0]!.uid;
}
async function open(uid: string, symbol: string, asked = ''): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = to), `/trades/${uid}${asked}`);
  await region('Result').getByText(symbol, { exact: true }).waitFor();
}
const region = (name: string) => app.page.getByRole('region', { name, exact: true });
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const title = (name: string | RegExp) => app.page.getByRole('heading', { level: 1, name }).waitFor();
const rows = () => app.page.getByRole('table', { name: 'Fills and exits' }).getByRole('row');
const detail = (uid: string) => app.api.trades.get({ uid });

test('each exit has a note of its own, readable without a click', async () => {
  const { page } = app;
  const uid = await trade('ACME', ['14:30:00', 'buy', 100, 10], ['14:40:00', 'sell', 50, 12], ['14:50:30', 'sell', 50, 11]);
  await open(uid, 'ACME');
  await title(/^ACME long, Jan/);
  await region('Result').getByText('+147.00').waitFor();
  // Before costs, as the sum of that name beside the result.
  await region('Result').getByText('+150.00').waitFor();
  expect(await page.getByRole('columnheader', { name: 'Gross', exact: true }).count()).toBe(1);
  for (const [exit, text] of [
    ['P1', 'First target, tape slowed'],
    ['P2', 'Trailed out, no reason to hold'],
  ] as const) {
    await button(`Write about ${exit}`).click();
    const about = page.getByRole('region', { name: `About ${exit}` });
    await about.getByRole('button', { name: /^Edit/ }).click();
    await about.getByRole('textbox').fill(text);
    await about.getByRole('button', { name: /^Done/ }).click();
    await about.getByRole('button', { name: 'Close' }).click();
  }
  await rows().filter({ hasText: 'P1' }).getByText('First target, tape slowed').waitFor();
  await rows().filter({ hasText: 'P2' }).getByText('Trailed out, no reason to hold').waitFor();
  const { exits } = await app.api.exits.list({ trade: uid });
  expect(exits.map(({ words }) => words.note)).toEqual(['First target, tape slowed', 'Trailed out, no reason to hold']);
  expect(await barriers(page)).toEqual([]);
});

test('a sale of more than was bought is asked about, and the answer changes the trade', async () => {
  const { page } = app;
  const uid = await trade('LOOP', ['14:30:00', 'buy', 10, 10], ['14:40:00', 'sell', 30, 12]);
  await open(uid, 'LOOP');
  const asked = region('Open questions');
  await asked.getByText('20 LOOP sold').waitFor();
  await asked.getByRole('textbox').fill('11');
  await asked.getByRole('button', { name: 'Opening price' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await expect.poll(async () => (await detail(uid)).quantity).toBe('30');
  await rows().filter({ hasText: '11.00' }).first().waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await asked.getByText('20 LOOP sold').waitFor();
});

test('a trade is split after saying what will come of it, and grouped again', async () => {
  const { page } = app;
  const uid = await trade(
    'SPLT',
    ['14:30:00', 'buy', 10, 10],
    ['14:31:00', 'buy', 5, 11],
    ['14:40:00', 'sell', 5, 12],
    ['14:41:00', 'sell', 10, 12],
  );
  await open(uid, 'SPLT');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Split SPLT' });
  await dialog.getByRole('checkbox', { name: 'buy 5 at 11' }).click();
  await dialog.getByRole('checkbox', { name: 'P1 sell 5 at 12' }).click();
  await dialog.getByText('The new trade: 2 fills: buys 5, sells 5, closed. This trade keeps 2 fills: buys 10, sells 10, closed.').waitFor();
  await dialog.getByRole('button', { name: 'Split into two trades' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await detail(uid)).fills.length).toBe(2);

  await page.keyboard.press('m');
  const group = page.getByRole('dialog', { name: 'Group SPLT' });
  await group.getByRole('checkbox', { name: /SPLT long 5/ }).check();
  await group.getByText('One trade of 2, net +21.00 USD').waitFor();
  await group.getByRole('button', { name: 'Group 2 trades' }).click();
  await group.waitFor({ state: 'detached' });
  await region('Legs').waitFor();
  await region('History').getByText('Grouped').waitFor();
  expect((await detail(uid)).group).toBe('manual');
  await page.keyboard.press('u');
  await region('Legs').waitFor({ state: 'detached' });
});

test('an earlier note is brought back, with both versions in sight', async () => {
  const { page } = app;
  const uid = await trade('NOTE', ['14:30:00', 'buy', 10, 10], ['14:40:00', 'sell', 10, 12]);
  for (const note of ['What I thought then', 'What I think now']) await app.api.trades.annotate({ uids: [uid], changes: { note } });
  await open(uid, 'NOTE');
  const history = region('History');
  await history.getByText('Note edited').waitFor();
  await history.getByRole('button', { name: 'Restore this version' }).click();
  const dialog = page.getByRole('dialog', { name: /^Restore the version of/ });
  await dialog.getByRole('cell', { name: 'What I think now' }).waitFor();
  await dialog.getByRole('cell', { name: 'What I thought then' }).waitFor();
  // Somebody is quicker: nothing is lost, and both versions are shown.
  await app.api.trades.annotate({ uids: [uid], changes: { note: 'What came in between' } });
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  const refused = page.getByRole('dialog', { name: 'This version was not brought back' });
  await refused.getByRole('cell', { name: 'What came in between' }).waitFor();
  expect((await detail(uid)).words.note).toBe('What came in between');
  await refused.getByRole('button', { name: 'Restore this version' }).click();
  await refused.waitFor({ state: 'detached' });
  await expect.poll(async () => (await detail(uid)).words.note).toBe('What I thought then');
});

test('the trades before and after follow the table it was opened from', async () => {
  const { page } = app;
  const uids = [];
  for (const price of [11, 12, 13]) uids.push(await trade('NEXT', ['14:30:00', 'buy', 10, 10], ['14:40:00', 'sell', 10, price]));
  const asked = `?f=${encodeURIComponent(JSON.stringify({ symbols: ['NEXT'] }))}&s=${encodeURIComponent(JSON.stringify({ by: 'net', descending: true }))}`;
  await open(uids[1]!, 'NEXT', asked);
  await page.getByText('2 of 3 in this view').waitFor();
  await page.keyboard.press('j');
  await page.getByText('3 of 3 in this view').waitFor();
  await region('Result').getByText('+8.00').waitFor();
  await page.keyboard.press('[');
  await page.keyboard.press('k');
  await page.getByText('1 of 3 in this view').waitFor();
  await region('Result').getByText('+28.00').waitFor();
  expect(await page.getByRole('link', { name: 'Trades', exact: true }).last().getAttribute('href')).toContain(encodeURIComponent('NEXT'));
});

test('fills are changed, added and deleted in place, and a conflict is told', async () => {
  const { page } = app;
  const uid = await trade('FILL', ['14:30:00', 'buy', 10, 10], ['14:40:00', 'sell', 10, 12]);
  await open(uid, 'FILL');
  await button('Edit sell 10 at 12.00').click();
  const form = page.getByRole('form', { name: 'Edit fill' });
  await form.getByRole('textbox', { name: 'Price' }).fill('13');
  const [sale] = (await app.api.fills.page({ limit: 1 })).fills;
  // However late the page hears of the change, the form knows it from the refusal.
  const hear = await holdCalls(page, 'fills.get');
  await app.api.fills.edit({ uid: sale!.uid, version: sale!.version, changes: { price: '14' } });
  await form.getByRole('button', { name: /^Save fill/ }).click();
  await form.getByRole('button', { name: 'Show it as it is now' }).click();
  expect(await form.getByRole('textbox', { name: 'Price' }).inputValue()).toBe('14');
  await hear();
  await form.getByRole('textbox', { name: 'Price' }).fill('13');
  await form.getByRole('button', { name: /^Save fill/ }).click();
  await form.waitFor({ state: 'detached' });
  await expect.poll(async () => (await detail(uid)).avgExit).toBe('13');
  // The trade is named for its first fill; what is left of it stays on the screen.
  await button('Edit buy 10 at 10.00').click();
  await form.getByRole('button', { name: 'Delete fill' }).click();
  await page.getByText('This trade is no longer in the journal').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await rows().filter({ hasText: '10.00' }).first().waitFor();
  await page.keyboard.press('+');
  const adding = page.getByRole('form', { name: 'Add fill' });
  await adding.getByRole('textbox', { name: 'Quantity' }).fill('5');
  await adding.getByRole('textbox', { name: 'Price' }).fill('9');
  await adding.getByLabel('Day').fill((await detail(uid)).openedDay);
  await adding.getByRole('textbox', { name: 'Time' }).fill('14:20');
  await adding.getByRole('button', { name: /^Add this fill/ }).click();
  await adding.waitFor({ state: 'detached' });
  await expect.poll(async () => (await detail(uid)).quantity).toBe('15');
  await region('Result').getByText('5 still open').waitFor();
});

test('a plan gives it an R, a review is marked as changed, and the keys do it all', async () => {
  const { page } = app;
  const uid = await trade('PLAN', ['14:30:00', 'buy', 10, 10], ['14:40:00', 'sell', 10, 12]);
  await open(uid, 'PLAN');
  await page.keyboard.press('v');
  await button(/^Reviewed/).waitFor();
  await page.keyboard.press('p');
  const form = page.getByRole('form', { name: 'Plan of this trade' });
  await form.getByRole('textbox', { name: 'Initial stop' }).fill('9');
  await form.getByRole('textbox', { name: 'Target 1' }).fill('12.5');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await region('Result').getByText('+1.80 R').waitFor();
  await region('Plan and what happened')
    .getByRole('row', { name: /^Target 1 12.50 12.00 −0.50/ })
    .waitFor();
  const [sale] = (await app.api.fills.page({ limit: 1 })).fills;
  await app.api.fills.edit({ uid: sale!.uid, version: sale!.version, changes: { price: '13' } });
  await page.getByText('changed since review').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Delete');
  await page.getByText('This trade is no longer in the journal').waitFor();
  expect(app.complaints).toEqual([]);
});
