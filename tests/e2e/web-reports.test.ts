import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { presetAccount } from '../support/preset-account.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
let setups: string[];

/** Twenty trades on Tuesdays at ten that lose, twenty on Wednesdays at two that win; a plain setup for either. Times in New York. */
beforeAll(async () => {
  app = await openWebApp();
  const { api } = app;
  await api.settings.update({ reportingZone: 'America/New_York' });
  const { uid: account } = await api.accounts.create(presetAccount('Main', 'usStocks'));
  const trade = (week: number, weekday: number, hour: number, minute: number, gain: number) => {
    const day = new Date(Date.UTC(2026, 0, 5 + week * 7 + weekday - 1)).toISOString().slice(0, 10);
    const fill = (side: 'buy' | 'sell', at: number, price: number) => ({
      ...{ account, instrument: { symbol: weekday === 2 ? 'AAPL' : 'MSFT' }, side, quantity: '10', price: String(price) },
      at: `${day}T${hour + 5}:${at}:00Z`,
    });
    return [fill('buy', minute, 100), fill('sell', minute + 9, 100 + gain)];
  };
  // The clocks of New York do not change before March 8.
  const weeks = [0, 1, 2, 3, 4, 5, 6, 7];
  const lost = weeks.flatMap((week) => [
    trade(week, 2, 10, 10, -2 - (week % 3)),
    trade(week, 2, 11, 10, -1 - (week % 2)),
    trade(week, 2, 10, 30, -3),
  ]);
  const won = weeks.flatMap((week) => [
    trade(week, 3, 14, 10, 2 + (week % 3)),
    trade(week, 3, 14, 30, 1 + (week % 2)),
    trade(week, 3, 15, 10, -0.5),
  ]);
  await api.fills.add({ fills: [...lost, ...won].flat() });
  const group = await api.tags.createGroup({ name: 'Setups', kind: 'setup' });
  setups = [];
  for (const [name, symbol] of [
    ['Fade', 'AAPL'],
    ['Trend', 'MSFT'],
  ] as const) {
    const { uid } = await api.tags.create({ group: group.uid, name });
    setups.push(uid);
    const { uids } = await api.table.uids({ filter: { symbols: [symbol] } });
    await api.trades.mark({ uids, changes: { setup: uid } });
  }
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const text = (words: string | RegExp) => app.page.getByText(words, { exact: typeof words === 'string' });
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: typeof name === 'string' });
const panel = () => app.page.getByRole('complementary', { name: 'Explain this number' });
const cell = (name: RegExp) => app.page.getByRole('gridcell', { name });
const report = (page: string, state: object = {}) => `/reports/${page}?q=${encodeURIComponent(JSON.stringify(state))}`;
const by = (grouping: string) => ({ by: grouping, of: null });
/** How many trades the table says it shows. */
const tableCount = async () =>
  Number(
    /^[\d,]+/
      .exec(
        await text(/^\d+ trades?$/)
          .first()
          .innerText(),
      )?.[0]
      .replace(',', ''),
  );
const MAP = { rows: by('weekday'), columns: by('hour'), metrics: ['expectancy'], as: 'map' };

test('from a losing cell of the week to its trades in two clicks', async () => {
  await app.go(report('breakdown', MAP), 'Weekday by hour');
  await cell(/ n 16, Tuesday · 10:00: Expectancy −/).click();
  await panel().getByText('In it 16 trades').waitFor();
  await panel().getByRole('link', { name: 'Open as table' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Trades' }).waitFor();
  await expect.poll(tableCount).toBe(16);
  await button('Weekday Tuesday').waitFor();
  await button('Hour 10:00').focus();
  await app.page.keyboard.press('Delete');
  await expect.poll(tableCount).toBe(24);
  await app.page.goBack();
  await button('Hour 10:00').waitFor();
});

test('the cells are walked with the arrows, explained by Enter, opened by O', async () => {
  await app.go(report('breakdown', { ...MAP, as: 'table' }), 'Weekday by hour');
  const first = cell(/, Tuesday · 10:00:/);
  await first.focus();
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowDown');
  const won = cell(/^\+.*, Wednesday · 14:00:/);
  expect(await won.evaluate((element) => element === document.activeElement)).toBe(true);
  await app.page.keyboard.press('Enter');
  await panel().getByText('Expectancy · Wednesday · 14:00').waitFor();
  await app.page.keyboard.press('Escape');
  await expect.poll(() => won.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await panel().count()).toBe(0);
  await app.page.keyboard.press('o');
  await app.page.getByRole('heading', { level: 1, name: 'Trades' }).waitFor();
  await expect.poll(tableCount).toBe(16);
});

test('profit factor is explained with as many trades as the table shows', async () => {
  await app.go('/reports/summary', 'Summary');
  await button(/^Profit factor/).click();
  await panel().getByRole('heading', { name: 'Formula' }).waitFor();
  await panel().getByText('won in all', { exact: true }).waitFor();
  await panel().getByText('In it 48 trades').waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await panel().getByRole('link', { name: 'Open as table' }).click();
  await expect.poll(tableCount).toBe(48);
});

test('two setups are compared, with a verdict in words', async () => {
  await app.go(report('compare', { a: { setups: [setups[0]] }, b: { setups: [setups[1]] } }), 'Compare');
  const row = app.page.getByRole('row', { name: /^Expectancy/ });
  await row.getByText('B is higher').waitFor();
  await text('No trade is in both · USD').waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await button('Swap').click();
  await row.getByText('A is higher').waitFor();
  await app.page.getByRole('region', { name: 'A, Trend' }).waitFor();
});

test('where no trade is left to compare, that is said, and its sum is not nothing', async () => {
  await app.go(`/reports/compare?f=${encodeURIComponent(JSON.stringify({ symbols: ['AAPL'], classes: ['forex'] }))}`, 'Compare');
  await text('No closed trade fits this filter.').waitFor();
  await expect.poll(() => app.page.getByRole('region', { name: 'A, All trades' }).innerText()).toMatch(/n 0\s+–/);
});

test('a report of nothing is not printed', async () => {
  await app.go('/reports/print', 'Report to print');
  await expect.poll(() => button('Print or save as PDF').isEnabled()).toBe(true);
  await app.go(`/reports/print?f=${encodeURIComponent(JSON.stringify({ symbols: ['NONE'] }))}`, 'Report to print');
  await text('No closed trade fits this filter.').waitFor();
  expect(await button('Print or save as PDF').isDisabled()).toBe(true);
});

test('the report to print says of which days its deepest fall is', async () => {
  await app.go('/reports/print', 'Report to print');
  await text(/^Deepest drawdown by day −/).waitFor();
  await text('Deepest drawdown, by trade').waitFor();
  expect(await text('Realised money and results').count()).toBe(0);
});

test('open risk says whether nothing is open at all, or nothing of what is meant', async () => {
  await app.go('/reports/exposure', 'Open risk');
  await text('Nothing is open.').waitFor();
  await app.go(`/reports/exposure?f=${encodeURIComponent(JSON.stringify({ symbols: ['NONE'] }))}`, 'Open risk');
  await text('No open trade fits this filter.').waitFor();
  await button('Clear the filter').click();
  await text('Nothing is open.').waitFor();
});

test('only falls of money are set against the capital in a column of their own', async () => {
  const { uid } = (await app.api.accounts.list({})).accounts[0]!;
  await app.api.accounts.update({ uid, changes: { startingBalance: '10000' } });
  const heads = () => app.page.getByRole('columnheader').allInnerTexts();
  for (const unit of ['money', 'percent']) {
    await app.go(report('equity', { unit }), 'Equity and drawdown');
    await expect.poll(heads).toContain('Depth');
    await expect.poll(async () => (await heads()).includes('Of capital')).toBe(unit === 'money');
  }
  await app.api.history.undo({});
});

test('on paper nothing is cut: names are written out, figures stay below their heads, and none is torn from its name', async () => {
  const { api, page } = app;
  const name = 'Opening range breakout after a gap against the trend of the day';
  const { groups } = await api.tags.list({});
  const { uid } = await api.tags.create({ group: groups.find(({ kind }) => kind === 'setup')!.uid, name });
  await api.trades.mark({ uids: (await api.table.uids({ filter: { symbols: ['MSFT'] } })).uids, changes: { setup: uid } });
  await app.go(report('print', { by: ['setup', 'r', 'account'] }), 'Report to print');
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'By R', exact: true }).waitFor();
  await page.getByRole('rowheader', { name }).waitFor();
  const cut = page.getByRole('article').locator('th, td');
  expect(
    await cut.evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)),
  ).toEqual([]);
  const figures = page.getByRole('article').locator('dl > div');
  expect(await figures.evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).breakInside))])).toEqual(['avoid']);
  // Its end alone would be an empty page.
  const end = page.getByRole('article').locator('footer');
  expect(await end.evaluate((each) => getComputedStyle(each).breakBefore)).toBe('avoid');
  await page.emulateMedia({ media: 'screen' });
  await api.history.undo({});
  await api.history.undo({});
});

test('the report to print says why its curve ends elsewhere than its result', async () => {
  const { api } = app;
  const { uid: account } = (await api.accounts.list({})).accounts[0]!;
  const half = { account, instrument: { symbol: 'TSLA' } };
  await api.fills.add({
    fills: [
      { ...half, side: 'buy', quantity: '10', price: '100', at: '2026-03-03T15:00:00Z' },
      { ...half, side: 'sell', quantity: '5', price: '110', at: '2026-03-03T16:00:00Z' },
    ],
  });
  await app.go('/reports/print', 'Report to print');
  await expect.poll(() => app.page.getByRole('article').innerText()).toMatch(/Realised money and results.*of trades still open\s+−50\.00/s);
  await api.history.undo({});
  await text('Realised money and results').waitFor({ state: 'detached' });
});

test('a report that is kept is there after a reload, as it was', async () => {
  await app.go(report('breakdown', { rows: by('setup'), columns: by('weekday'), metrics: ['expectancy'] }), 'Setup by weekday');
  await cell(/^−.*, Fade · Tuesday:/).waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await button('Save as report').click();
  await app.page.getByLabel('Name').fill('Week of setups');
  await app.page.keyboard.press('Enter');
  await app.message('Report “Week of setups” saved').waitFor();
  await app.go('/reports', 'Reports');
  await app.page.reload();
  await app.page
    .getByRole('main')
    .getByRole('link', { name: /Week of setups/ })
    .click();
  await app.page.getByRole('heading', { level: 1, name: 'Setup by weekday' }).waitFor();
  await cell(/^−.*, Fade · Tuesday:/).waitFor();
  expect(await button(/Update/).count()).toBe(0);
});

test('a report that is pinned is on the dashboard as it was, and leads back', async () => {
  await app.go(report('breakdown', { rows: by('setup'), columns: by('weekday'), metrics: ['winRate'], as: 'map' }), 'Setup by weekday');
  await cell(/, Fade · Tuesday: Win rate/).waitFor();
  await button('Pin to dashboard').click();
  await app.message(/^Pinned to the dashboard/).waitFor();
  await app.go('/dashboard', 'Dashboard');
  const card = app.page.getByRole('region', { name: 'Setup by weekday' });
  await card.getByRole('gridcell', { name: /, Fade · Tuesday: Win rate/ }).waitFor();
  expect(await barriers(app.page)).toEqual([]);
  await card.getByRole('link', { name: 'Open' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Setup by weekday' }).waitFor();
  await app.page.getByRole('radio', { name: 'Map', checked: true }).waitFor();
});

test('a dashboard that is full takes no other, and says so', async () => {
  const cards = Array.from({ length: 60 }, (_, at) => ({ id: `c${at}`, kind: 'figure', wide: 4, high: 4, metric: 'sqn' }));
  const { views } = await app.api.views.list({});
  const first = views.find(({ screen }) => screen === 'dashboard');
  const columns = JSON.stringify({ compare: 'none', cards });
  await app.api.views.save({
    ...{ screen: 'dashboard', name: first?.name ?? 'Full', state: { filter: {}, sort: null, columns }, replace: true },
  });
  await app.go(report('breakdown', { rows: by('setup'), metrics: ['winRate'] }), 'Win rate by setup');
  await button('Pin to dashboard').click();
  await app.message(/^Nothing was pinned: the dashboard “.+” has its 60 cards/).waitFor();
  const kept = (await app.api.views.list({})).views.filter(({ screen }) => screen === 'dashboard');
  expect(kept.map((each) => each.state.columns)).toEqual([columns]);

  await app.go('/dashboard', 'Dashboard');
  await button('Arrange').click();
  await button('Add card').click();
  await app.page.getByRole('dialog', { name: 'Add card' }).getByRole('button', { name: 'Add', exact: true }).first().click();
  await app.message('The dashboard has its 60 cards. Take one away first.').waitFor();
  await app.page.keyboard.press('Escape');
});

test('the file holds what is shown', async () => {
  await app.go(report('breakdown', { rows: by('setup'), metrics: ['expectancy', 'winRate'] }), 'Expectancy by setup');
  await cell(/, Fade: Expectancy/).waitFor();
  await button('Export').click();
  const coming = app.page.waitForEvent('download');
  await app.page.getByRole('menuitem', { name: 'CSV' }).click();
  const lines = readFileSync(await (await coming).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFFSetup,Column,Measure,Value,Unit,From,To,n,Trades');
  expect(lines).toContainEqual(expect.stringMatching(/^Fade,Win rate,Win rate,0,percent,.*,24,24$/));
  expect(lines.filter((line) => line.startsWith('All setups,'))).toHaveLength(2);
});

test('every report is reached from the list', async () => {
  await app.go('/reports', 'Reports');
  expect(await barriers(app.page, 'main')).toEqual([]);
  for (const name of [
    'Equity and drawdown',
    'Distribution',
    'Rolling',
    'Winning and losing days',
    'Exits',
    'Open risk',
    'Monte Carlo',
    'What if',
  ]) {
    await app.go('/reports', 'Reports');
    await app.page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await app.page.getByRole('heading', { level: 1, name }).waitFor();
    await app.page
      .getByText(READY[name] as string)
      .first()
      .waitFor();
  }
});

/** What is there once the answer is. */
const READY: Record<string, string> = {
  'Equity and drawdown': 'Drawdowns',
  Distribution: 'No closed trade here has a known risk.',
  Rolling: 'of the last 50 trades, after each',
  'Winning and losing days': 'Days with an exit',
  Exits: 'Leaving in parts',
  'Open risk': 'Nothing is open.',
  'Monte Carlo': 'draw in money instead',
  'What if': 'Take something out',
};
