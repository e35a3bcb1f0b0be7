import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { barriers } from '../support/axe.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await app.api.settings.update({ reportingZone: 'America/New_York' });
});
afterAll(() => app.stop());

const dialog = () => app.page.getByRole('dialog', { name: 'New trade' });
const field = (label: string) => dialog().getByLabel(label, { exact: true });
const figures = () => dialog().getByRole('region', { name: 'What it comes to' });
const trades = async () => (await app.api.trades.page({ sort: 'opening' })).trades;

/** Each word goes into the field that has the focus, which is left with Tab; '' leaves it as it is. */
async function typeInto(...words: string[]) {
  const { keyboard } = app.page;
  for (const word of words) {
    if (word !== '') await keyboard.type(word);
    await keyboard.press('Tab');
  }
}

async function open() {
  await app.page.keyboard.press('n');
  await field('Symbol').and(app.page.locator(':focus')).waitFor();
}

test('without an account one is made in place, and the trade goes on', async () => {
  await app.page.keyboard.press('n');
  await dialog().getByText('A trade belongs to an account').waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await dialog()
    .getByRole('button', { name: (ACCOUNT_PRESETS.find(({ kind }) => kind === 'futures') as { title: string }).title })
    .press('Enter');
  await field('Symbol').and(app.page.locator(':focus')).waitFor();
  expect((await app.api.accounts.list({})).accounts).toMatchObject([{ assetClass: 'futures', currency: 'USD' }]);
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

test('a round trip takes few keys: symbol, side, size and two prices', async () => {
  const { page } = app;
  await open();
  let keys = 1;
  const words = ['MNQZ25', '', '', '2', '25,000.25', '', '', '', '25010'];
  for (const word of words) {
    await typeInto(word);
    keys += word.length + 1;
  }
  await page.keyboard.press('Enter');
  await app.message('Added MNQZ25 long').waitFor();
  await dialog().waitFor({ state: 'hidden' });
  // At two keys a second, which is slow, under half a minute; at five under ten.
  expect(keys + 1).toBeLessThan(50);
  expect(await trades()).toMatchObject([
    { symbol: 'MNQZ25', quantity: '2', avgEntry: '25000.25', avgExit: '25010', gross: '39', status: 'closed' },
  ]);
});

test('a trade scaled in and out is entered by keyboard alone, shows what it comes to, and is stored so', async () => {
  const { page, api } = app;
  await open();
  await typeInto('MNQZ25', 's', '', '2', '25,100', '1.24', '2025-11-20 09:36:12');
  // The time field is left; back to it, for the next entry.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+Enter');
  await field('Entry 2 quantity').and(page.locator(':focus')).waitFor();
  await typeInto('1', '25110.5', '0.62', '09:38');
  await field('Exit 1 quantity').and(page.locator(':focus')).waitFor();
  await typeInto('1', '25080', '0.62', '9:44');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+Enter');
  await typeInto('', '25,060.25', '1.24', '2:05 pm');
  await field('Stop').fill('25125');
  await field('Target').fill('25050');
  await field('Note').fill('Faded the open.');
  // Shorted at 25103.5 on average; out at 25080 and twice at 25060.25, two dollars a point.
  await figures().getByText('+220.00').waitFor();
  await figures().getByText('+216.28').waitFor();
  await figures().getByText('129.00').waitFor();
  await figures().getByText('+1.68 R').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await app.message('Added MNQZ25 short, +216.28 USD').waitFor();

  const { uid } = (await trades()).find(({ direction }) => direction === 'short')!;
  const trade = await api.trades.get({ uid });
  expect(trade.fills.map(({ side, quantity, price, at, precision }) => [side, quantity, price, at, precision])).toEqual([
    ['sell', '2', '25100', '2025-11-20T14:36:12Z', 's'],
    ['sell', '1', '25110.5', '2025-11-20T14:38Z', 'min'],
    ['buy', '1', '25080', '2025-11-20T14:44Z', 'min'],
    ['buy', '2', '25060.25', '2025-11-20T19:05Z', 'min'],
  ]);
  expect(trade).toMatchObject({ net: '216.28', fees: '3.72', risk: '129', riskSource: 'stop', words: { note: 'Faded the open.' } });
  expect(trade.plans).toMatchObject([{ status: 'taken', stop: '25125', targets: [{ price: '25050', share: null }] }]);
  // One step back takes fills, plan and note.
  await api.history.undo({});
  await expect(api.trades.get({ uid })).rejects.toMatchObject({ code: 'not_found' });
  expect((await api.plans.list({ status: 'taken' })).counts.taken).toBe(0);
  await api.history.redo({});
});

test('the same again has account, symbol, side, size and the distance of the stop; the stop follows the price', async () => {
  const { page } = app;
  await open();
  await page.keyboard.press('Alt+r');
  await field('Entry 1 price').and(page.locator(':focus')).waitFor();
  expect(await field('Symbol').inputValue()).toBe('MNQZ25');
  expect(await field('Entry 1 quantity').inputValue()).toBe('2');
  await page.keyboard.type('25200');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === '25,225'));
  await typeInto('', '', '', '', '25190');
  const before = (await trades()).length;
  await page.keyboard.press('Control+Shift+Enter');
  // The dialog is there for the next one.
  await app.message('Added MNQZ25 short').first().waitFor();
  await field('Symbol').and(page.locator(':focus')).waitFor();
  expect(await field('Symbol').inputValue()).toBe('');
  expect((await trades()).length).toBe(before + 1);
  await page.keyboard.press('Escape');
});

test('what is wrong stands at its field, nothing is stored, and the first such field gets the focus', async () => {
  const { page } = app;
  const before = (await trades()).length;
  await open();
  await page.keyboard.press('Control+Enter');
  await dialog().getByText('Enter a symbol.').waitFor();
  await dialog().getByText('Enter a size above zero.').waitFor();
  await dialog().getByText('Enter a price.').waitFor();
  await field('Symbol').and(page.locator(':focus')).waitFor();
  await typeInto('ESZ25', '', '', 'many', '1,5', '', 'noonish');
  await dialog().getByText('Write 1.5: decimals follow a “.” here.').waitFor();
  await dialog()
    .getByText(/^Write a time such as 14:30/)
    .waitFor();
  expect(await field('Entry 1 quantity').getAttribute('aria-invalid')).toBe('true');
  expect(await barriers(page)).toEqual([]);
  await field('Entry 1 quantity').fill('1');
  await field('Entry 1 price').fill('6000');
  // The journal's own word about a line stands there too.
  await field('Entry 1 time').fill('2031-01-05 10:00');
  await dialog()
    .getByText(/lies in the future/)
    .waitFor();
  await field('Entry 1 time').fill('');
  await field('Symbol').fill('???');
  await page.keyboard.press('Tab');
  await dialog().getByText('Say what it is').waitFor();
  expect((await trades()).length).toBe(before);
  // Closed by accident it is as it was.
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await page.keyboard.press('n');
  await dialog().getByText('As you left it.').waitFor();
  expect(await field('Entry 1 price').inputValue()).toBe('6,000');
  await dialog().getByRole('button', { name: 'Start over' }).press('Enter');
  expect(await field('Entry 1 price').inputValue()).toBe('');
  await page.keyboard.press('Escape');
});

test('saved twice at once it is stored once, and its toast opens it', async () => {
  const { page } = app;
  const before = (await trades()).length;
  await open();
  await typeInto('ESZ25', '', '', '0.01k', '6000');
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('[role=dialog] form');
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await dialog().waitFor({ state: 'hidden' });
  const [newest, ...others] = await trades();
  expect(others).toHaveLength(before);
  expect(newest).toMatchObject({ symbol: 'ESZ25', quantity: '10', status: 'open' });
  await app.message('Added ESZ25 long').getByRole('button', { name: 'Open' }).click();
  await page.waitForFunction((uid) => location.hash.includes(uid), newest!.uid);
});

test('a symbol is completed from what was traded last', async () => {
  const { page } = app;
  await app.go('/plans', 'Plans');
  await open();
  await page.keyboard.type('z2');
  await dialog().waitFor();
  await page.getByRole('option', { name: /^ESZ25/ }).waitFor();
  expect(await page.getByRole('option').allTextContents()).toEqual(['ESZ25Future', 'MNQZ25Future']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await field('Symbol').inputValue()).toBe('MNQZ25');
  await dialog().getByText('Future, 2 USD a point, tick 0.25').waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

test('a list that closes before it was drawn is gone at once, and Esc closes the dialog', async () => {
  const { page } = app;
  await open();
  await field('Symbol').fill('z2');
  await page.getByRole('option', { name: /^ESZ25/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  expect(
    await page.evaluate(async () => {
      const layer = () => document.querySelector('[data-radix-popper-content-wrapper] > *');
      const symbol = document.activeElement as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(symbol, 'z25');
      symbol.dispatchEvent(new Event('input', { bubbles: true }));
      // All that happens before the browser draws.
      for (let step = 0; step < 100; step++) await null;
      const opening = layer() && getComputedStyle(layer()!).animationName;
      document.querySelector<HTMLElement>('[aria-label="Entry 1 price"]')?.focus();
      for (let step = 0; step < 100; step++) await null;
      return { opening, layer: layer()?.outerHTML };
    }),
  ).toEqual({ opening: 'open', layer: undefined });
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect(app.complaints).toEqual([]);
});
