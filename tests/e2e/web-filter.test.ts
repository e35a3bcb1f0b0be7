import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let page: Page;

beforeAll(async () => {
  app = await openWebApp();
  page = app.page;
  const { uid: account } = await app.api.accounts.create(presetAccount('Main', 'usStocks'));
  const round = (symbol: string, day: string, exit: string) => [
    { account, instrument: { symbol }, side: 'buy' as const, quantity: '10', price: '20', at: `${day}T15:00:00Z`, costs: [] },
    { account, instrument: { symbol }, side: 'sell' as const, quantity: '10', price: exit, at: `${day}T16:00:00Z`, costs: [] },
  ];
  const rounds = [
    round('AAPL', '2025-01-06', '21'),
    round('AAPL', '2025-01-07', '19'),
    round('MSFT', '2025-02-03', '25'),
    round('GAP', '2025-02-04', '18'),
  ];
  await app.api.fills.add({ fills: rounds.flat() });
  const { uid: setup } = await app.api.tags.create({ group: 'setup', name: 'Gap fade' });
  const { uids } = await app.api.table.uids({ filter: { symbols: ['AAPL'] } });
  await app.api.trades.annotate({ uids, changes: { setup, note: 'A gap again' } });
});

afterAll(async () => {
  await app.stop();
});

const chips = () =>
  page
    .getByRole('toolbar', { name: 'Filter', exact: true })
    .locator('[data-stop][title]')
    .evaluateAll((all) => all.map((chip) => chip.getAttribute('title')));
const shows = (count: number) =>
  page
    .getByRole('main')
    .getByText(new RegExp(`^${count} trades?$`))
    .waitFor();
const asked = async () => JSON.parse(new URLSearchParams((await page.evaluate(() => location.hash)).split('?')[1] ?? '').get('f') ?? '{}');

/** Waits for the line that is meant: what was typed is looked for while the keys go on. */
async function add(typed: string, line: RegExp): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  const list = page.getByRole('dialog', { name: 'Add filter' });
  await list.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(typed);
  const wanted = list.getByRole('option').filter({ hasText: line });
  await wanted.waitFor();
  for (let n = 0; n < 10 && (await wanted.getAttribute('aria-selected')) !== 'true'; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
}

test('a filter is made, changed and taken away by keyboard alone, and a reload keeps it', async () => {
  await app.go('/trades', 'Trades');
  await shows(4);
  await add('gap', /Setup.*Gap fade/);
  await shows(2);
  await add('won', /Result.*Won/);
  await shows(1);
  await expect.poll(chips).toEqual(['Result won', 'Setup Gap fade']);

  await add('net', /^Net$/);
  const net = page.getByRole('dialog', { name: 'Net', exact: true });
  await net.getByLabel('From').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await net.getByText('From is more than To. Nothing was changed.').waitFor();
  expect(Object.keys(await asked())).toEqual(['result', 'setups']);
  await page.keyboard.type('0');
  await expect.poll(async () => (await asked()).net).toEqual({ from: '5', to: '30' });
  await page.keyboard.press('Escape');
  await expect.poll(chips).toEqual(['Result won', 'Net 5 to 30', 'Setup Gap fade']);
  await page.reload();
  await shows(1);
  await expect.poll(chips).toEqual(['Result won', 'Net 5 to 30', 'Setup Gap fade']);

  await page.locator('[data-stop][title^=Setup]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect.poll(chips).toEqual(['Result won', 'Setup Gap fade']);
  await page.locator('[data-stop][title^=Setup]').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await shows(2);
  await page.goBack();
  await shows(1);
  await page.goForward();
  await shows(2);
});

test('what is typed takes one step of the history, and a year stays this year', async () => {
  await app.go('/trades', 'Trades');
  await shows(4);
  const before = await page.evaluate(() => history.length);
  await add('text', /^Text$/);
  await page.getByRole('dialog', { name: 'Text' }).getByRole('textbox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('ag', { delay: 400 });
  await page.keyboard.type('ain');
  await shows(2);
  await expect.poll(asked).toEqual({ text: 'again' });
  expect((await page.evaluate(() => history.length)) - before).toBe(1);
  await page.keyboard.press('Enter');
  await add('this year', /Closed in.*This year/);
  await expect.poll(async () => (await asked()).dates).toEqual({ meaning: 'closed', period: 'thisYear' });
});

/** Both within one task of the page, before any timer runs. */
const pressInOneGo = (...keys: string[]) =>
  page.evaluate(async (pressed) => {
    for (const key of pressed) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
    }
  }, keys);

test('a key pressed as soon as another has closed an editor finds its chip, and what it opens stays open', async () => {
  await app.go(`/trades?f=${encodeURIComponent('{"symbols":["AAPL"],"text":"again"}')}`, 'Trades');
  await shows(2);
  const text = page.locator('[data-stop][title^=Text]');
  const editor = page.getByRole('dialog', { name: 'Text' }).getByRole('textbox').and(page.locator(':focus'));
  await text.press('Enter');
  await editor.waitFor();
  await pressInOneGo('Escape', 'ArrowLeft');
  await page.locator('[data-stop][title^=Symbol]').and(page.locator(':focus')).waitFor({ timeout: 2000 });

  await text.press('Enter');
  await editor.waitFor();
  await pressInOneGo('Escape', '/');
  const list = page.getByRole('dialog', { name: 'Add filter' });
  await list.getByRole('combobox').and(page.locator(':focus')).waitFor({ timeout: 2000 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await list.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
});

test('what goes from the bar once it was used leaves the focus to the list of filters', async () => {
  const isLeft = () => page.getByRole('button', { name: 'Add filter' }).and(page.locator(':focus')).waitFor({ timeout: 5000 });
  await app.go(`/trades?f=${encodeURIComponent('{"symbols":["AAPL"]}')}`, 'Trades');
  await shows(2);
  await page.getByRole('button', { name: 'Save as view' }).press('Enter');
  await page.getByRole('dialog', { name: 'Save as view' }).getByLabel('Name').fill('Fruit');
  await page.keyboard.press('Enter');
  await isLeft();
  await add('msft', /Symbol.*MSFT/);
  await page.getByRole('button', { name: 'Update “Fruit”' }).press('Enter');
  await isLeft();
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter');
  await isLeft();
  const { views } = await app.api.views.list({});
  await app.api.views.remove({ uid: views[0]!.uid });
});

test('a view is saved, found again after a reload, gives the same rows, is renamed, moved and removed', async () => {
  const path = (filter: object) => `/trades?f=${encodeURIComponent(JSON.stringify(filter))}`;
  await app.go(path({ symbols: ['AAPL'] }), 'Trades');
  await shows(2);
  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Save as view' }).press('Enter');
    await page.getByRole('dialog', { name: 'Save as view' }).getByLabel('Name').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await app.message(`View “${name}” saved`).waitFor();
  };
  await save('Apples');
  await page.getByRole('button', { name: 'Save as view' }).waitFor({ state: 'detached' });
  await app.go('/trades', 'Trades');
  await shows(4);
  await page.reload();
  const views = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Apples|Minnows|Best/ });
  await views.first().press('Enter');
  await shows(2);
  expect(await asked()).toEqual({ symbols: ['AAPL'] });
  await expect.poll(() => views.allInnerTexts()).toEqual([expect.stringMatching(/Apples\s*2\s*trades/)]);

  await add('msft', /Symbol.*MSFT/);
  await shows(3);
  await page.getByRole('button', { name: 'Update “Apples”' }).press('Enter');
  await expect.poll(async () => (await app.api.views.list({})).views[0]?.state.filter).toEqual({ symbols: ['AAPL', 'MSFT'] });
  await app.go(path({ result: ['loss'] }), 'Trades');
  await save('Minnows');
  const quick = page.getByRole('group', { name: 'Views', exact: true }).getByRole('button');
  await expect.poll(() => quick.allInnerTexts()).toEqual(['All', 'Apples', 'Minnows']);
  await expect.poll(() => quick.evaluateAll((all) => all.map((each) => each.ariaPressed))).toEqual(['false', 'false', 'true']);

  const names = async () => (await app.api.views.list({})).views.map(({ name }) => name);
  await views.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(['Minnows', 'Apples']);
  await expect.poll(() => views.first().innerText()).toMatch(/^Minnows/);
  await views.first().focus();
  await page.keyboard.press('F2');
  await page.getByRole('dialog').getByLabel('Name').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Apples');
  await page.keyboard.press('Enter');
  await page.getByText('There is already a view named “Apples”.').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Best');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Best', 'Apples']);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await views.filter({ hasText: 'Best' }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(names).toEqual(['Apples']);
  await app.message('View “Best” removed').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(names).toEqual(['Best', 'Apples']);
});

test.each([
  ['{', 4, []],
  ['[]', 4, []],
  ['{"status":"<script>alert(1)</script>","result":["loss"]}', 2, ['Result lost']],
  ['{"__proto__":{"status":"open"},"accounts":["x"],"symbols":["GAP"]}', 1, ['Symbol GAP']],
  ['{"dates":{"meaning":"closed","period":"never"},"hours":{"from":99,"to":1},"text":{}}', 4, []],
  [`{"accounts":["${'f'.repeat(32)}"]}`, 0, ['Account no longer there']],
])('an address that says %s shows what can be read of it', async (text, count, words) => {
  await app.go('/trades', 'Trades');
  await shows(4);
  await app.go(`/trades?f=${encodeURIComponent(text)}&s=${encodeURIComponent('{"by":"rowid"}')}&v=%00`, 'Trades');
  await expect.poll(chips).toEqual(words);
  await (count === 0 ? page.getByRole('button', { name: 'Clear', exact: true }).waitFor() : shows(count));
});

test('nobody is kept out of the bar, its editors and the views', async () => {
  await page.keyboard.press('Escape');
  await app.go(`/trades?f=${encodeURIComponent('{"symbols":["AAPL"],"hasNote":true}')}`, 'Trades');
  await shows(2);
  for (const [typed, line, name] of [
    ['symbol', /^Symbol$/, 'Symbol'],
    ['dates', /^Dates$/, 'Closed in'],
    ['tags', /^Tags$/, 'Tagged'],
    ['weekday', /^Weekday$/, 'Weekday'],
    ['rating', /^Rating$/, 'Rating'],
    ['hour', /^Hour$/, 'Hour'],
    ['net', /^Net$/, 'Net'],
  ] as const) {
    await add(typed, line);
    const editor = page.getByRole('dialog', { name, exact: true });
    await editor.waitFor();
    expect(await barriers(page, '[role=dialog]'), name).toEqual([]);
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
  }
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Add filter' }).waitFor();
  expect(await barriers(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await barriers(page)).toEqual([]);
});

test('the only choice that what was typed leaves is taken by Enter, however fast it was typed', async () => {
  await app.go('/trades', 'Trades');
  await add('symbol', /^Symbol/);
  const list = page.getByRole('dialog', { name: 'Symbol' });
  await list.getByRole('option', { name: /^AAPL/, selected: true }).waitFor();
  await page.keyboard.insertText('GAP');
  await expect.poll(() => list.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/^GAP/)]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await asked()).symbols).toEqual(['GAP']);
  await page.keyboard.press('Escape');
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
