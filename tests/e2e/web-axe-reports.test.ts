import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from '../support/axe.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
  await addManyTrades(app.api, 120);
});
afterAll(() => app.stop());
afterEach(() => expect(app.complaints).toEqual([]));

const by = (grouping: string) => ({ by: grouping, of: null });

/** Each with what is there once its answer is. */
test.each<[page: string, state: object, title: string, ready: string | RegExp]>([
  ['summary', {}, 'Summary', 'Profit factor'],
  ['equity', {}, 'Equity and drawdown', 'Drawdowns'],
  ['distribution', { of: 'result' }, 'Distribution', 'Distribution of results'],
  ['rolling', { metric: 'expectancy', window: 20 }, 'Rolling', 'of the last 20 trades, after each'],
  ['days', {}, 'Winning and losing days', 'Result a day'],
  ['exits', {}, 'Exits', 'Leaving in parts'],
  ['simulate', { unit: 'money', trades: 50 }, 'Monte Carlo', '50 trades ahead'],
  ['whatif', { without: [{ symbols: ['AAPL'] }] }, 'What if', 'Results added up'],
  ['print', {}, 'Report to print', 'Realised, added up'],
  ['breakdown', { rows: by('symbol'), metrics: ['expectancy'], as: 'chart' }, 'Expectancy by symbol', 'MSFT'],
  ['breakdown', { rows: by('symbol'), columns: by('weekday'), metrics: ['expectancy'], as: 'map' }, 'Symbol by weekday', 'MSFT'],
])('the report %s %j keeps nobody out', async (page, state, title, ready) => {
  await app.go(`/reports/${page}?q=${encodeURIComponent(JSON.stringify(state))}`, title);
  await app.page.getByRole('main').getByText(ready).first().waitFor();
  expect(await barriers(app.page)).toEqual([]);
});
