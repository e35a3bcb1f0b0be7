import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { holdCalls } from '../support/hold-calls.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let trades: { mnq: string; aapl: string; setup: string; tag: string; account: string };

beforeAll(async () => {
  app = await openWebApp();
  const { api } = app;
  const { uid: account } = await api.accounts.create(presetAccount('Margin'));
  const add = async (symbol: string, day: string, price: string) => {
    const fill = { account, instrument: { symbol }, quantity: '1', costs: [] };
    const { fills } = await api.fills.add({
      fills: [
        { ...fill, side: 'buy', price: '10', at: `${day}T15:00:00Z` },
        { ...fill, side: 'sell', price, at: `${day}T16:00:00Z` },
      ],
    });
    return fills[0]!.uid;
  };
  const aapl = await add('AAPL', '2025-03-03', '11');
  const mnq = await add('MNQ', '2025-03-04', '9');
  for (let n = 10; n < 20; n++) await add('TSLA', `2025-03-${n}`, '12');
  const setup = await api.tags.create({ group: 'setup', name: 'Opening range' });
  const tag = await api.tags.create({ group: 'mistake', name: 'Chased' });
  await api.trades.annotate({ uids: [aapl], changes: { note: 'Überlegt gekauft: <b>the level</b> held twice.', setup: setup.uid } });
  await api.trades.annotate({ uids: [mnq], changes: { addTags: [tag.uid] } });
  trades = { aapl, mnq, setup: setup.uid, tag: tag.uid, account };
});
afterAll(() => app.stop());
beforeEach(async () => {
  await app.go('/nowhere', 'No such page');
});

const palette = () => app.page.getByRole('dialog', { name: 'Search or jump to' });
const option = (name: RegExp) => palette().getByRole('option', { name });
async function look(text: string): Promise<void> {
  await app.page.keyboard.press('ControlOrMeta+k');
  await app.page.keyboard.type(text);
}
/** The address, with the filter as it is meant. */
const address = () => decodeURIComponent(new URL(app.page.url()).hash.slice(1)).replace('?f=', ' ');

test('a word of a note leads to its trade, by keyboard alone', async () => {
  await look('uberl twice');
  await option(/AAPL/).waitFor();
  // Until then that of the words before stands there.
  await expect.poll(() => option(/AAPL/).locator('mark').allInnerTexts()).toEqual(['Überl', 'twice']);
  expect(await option(/AAPL/).innerText()).toContain('<b>the level</b>');
  await app.page.keyboard.press('Enter');
  await expect.poll(address).toBe(`/trades/${trades.aapl}`);
  await palette().waitFor({ state: 'detached' });
});

describe('what is found leads', () => {
  const json = (filter: object) => `/trades ${JSON.stringify(filter)}`;
  const cases: [text: string, name: RegExp, key: string, to: () => string][] = [
    ['mnq', /^MNQ 1 trade/, 'Enter', () => json({ symbols: ['MNQ'] })],
    ['mqn', /^MNQ 1 trade/, 'Enter', () => json({ symbols: ['MNQ'] })],
    ['chased', /^Chased 1 trade/, 'Enter', () => json({ tags: { any: [trades.tag], all: [], none: [] } })],
    ['opening range', /^Opening range Setup/, 'Enter', () => `/setups/${trades.setup}`],
    ['opnening', /^Opening range Setup/, 'ControlOrMeta+Enter', () => json({ setups: [trades.setup] })],
    ['margin', /^Margin 12 trades/, 'Enter', () => `/accounts/${trades.account}`],
    ['2025-03-04', /Mar 4, 2025.*1 exit/, 'Enter', () => '/journal/2025-03-04'],
    ['breakeven', /^Breakeven Conventions/, 'Enter', () => '/settings/conventions'],
    ['dark', /^Switch (between|to) /, 'none', () => '/nowhere'],
    ['privacy', /^Hide (or show )?money/, 'none', () => '/nowhere'],
    ['new account', /^Add account/, 'Enter', () => '/accounts/new'],
  ];
  test.each(cases)('%s: %s by %s', async (text, name, key, to) => {
    await look(text);
    await option(name).first().waitFor();
    const options = palette().getByRole('option');
    // Down to it, as nobody with a keyboard would do otherwise.
    for (let n = 0; n < 20 && (await option(name).first().getAttribute('aria-selected')) !== 'true'; n++)
      await app.page.keyboard.press('ArrowDown');
    expect(await options.and(app.page.locator('[aria-selected=true]')).count()).toBe(1);
    await app.page.keyboard.press(key === 'none' ? 'Escape' : key);
    await expect.poll(address).toContain(to());
  });
});

test('of many trades some are shown, and the table shows them all', async () => {
  await look('tsla');
  await option(/Show all 10 trades/).waitFor();
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.type('tsl');
  await option(/Show all 10 trades/).click();
  await expect.poll(address).toBe('/trades {"text":"tsl"}');
});

test('the chosen line stays where it is while an answer comes, and what was opened stands first the next time', async () => {
  const selected = app.page.locator('[aria-selected=true]');
  await look('mnq');
  await option(/^MNQ 1 trade/)
    .and(selected)
    .waitFor();
  await app.page.keyboard.press('ArrowDown');
  await option(/^MNQ long/)
    .and(selected)
    .waitFor();
  await app.api.tags.create({ group: 'mistake', name: 'Another' });
  await app.api.trades.annotate({ uids: [trades.mnq], changes: { rating: 4 } });
  await option(/^MNQ long/)
    .and(selected)
    .waitFor();
  await app.page.keyboard.press('Enter');
  await expect.poll(address).toBe(`/trades/${trades.mnq}`);
  await look('');
  await expect.poll(() => palette().getByRole('option').first().innerText()).toMatch(/^MNQ long/);
  await app.page.keyboard.press('Escape');
});

test('Enter pressed before the answer is there waits for it', async () => {
  const { page } = app;
  await look('tsla');
  await option(/^TSLA long/)
    .first()
    .waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  const letGo = await holdCalls(page, 'search.find');
  await page.keyboard.type('uberl');
  await page.keyboard.press('Enter');
  await letGo();
  await expect.poll(address).toBe(`/trades/${trades.aapl}`);
  await palette().waitFor({ state: 'detached' });
});

test('Enter pressed before a word is on the list is not of what stands there', async () => {
  const { page } = app;
  await look('import');
  await option(/^Import/)
    .first()
    .waitFor();
  // In one go, as a machine that is busy takes them.
  await page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'history');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect.poll(address).toBe('/history');
});

test('what would be undone stands below what is found', async () => {
  await app.api.trades.annotate({ uids: [trades.mnq], changes: { rating: 3 } });
  await look('mnq');
  await option(/^MNQ 1 trade/).waitFor();
  expect(await palette().getByRole('option').last().innerText()).toMatch(/^Undo: .*MNQ/);
  await app.page.keyboard.press('Escape');
});

test('money stays hidden, and nothing stands in the way of anybody', async () => {
  await app.api.settings.update({ theme: 'light' });
  await look('aapl');
  await option(/^AAPL long/).waitFor();
  expect(await option(/^AAPL long/).innerText()).toContain('+1.00 USD');
  expect(await barriers(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('h');
  await look('aapl');
  await option(/^AAPL long/).waitFor();
  expect(await option(/^AAPL long/).innerText()).toMatch(/•••/);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('h');
});

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});
