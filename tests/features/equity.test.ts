import { expect, test } from 'vitest';
import { engineJournal, type Line } from '../support/engine-journal.ts';

/** One trade a day from Monday, with these results. */
const daily = (...results: number[]): Line[] =>
  results.flatMap((result, at): Line[] => [
    [`2025-01-${String(6 + at).padStart(2, '0')}T15:00:00Z`, 'buy 1 AAPL @1000'],
    [`2025-01-${String(6 + at).padStart(2, '0')}T16:00:00Z`, `sell 1 AAPL @${1000 + result}`],
  ]);
const rounded = (value: unknown) => Math.round(Number(value) * 1e9) / 1e9;

test('exit by exit, each is a point with its instant', async () => {
  const { api, add } = await engineJournal('usStocks');
  await add(
    ['2025-01-06T15:00:00Z', 'buy 10 AAPL @10'],
    ['2025-01-06T16:00:00Z', 'sell 5 AAPL @12', { order: 'a' }],
    ['2025-01-06T17:00:00Z', 'buy 1 MSFT @100'],
    ['2025-01-06T18:00:00Z', 'sell 1 MSFT @93'],
    ['2025-01-06T19:00:00Z', 'sell 5 AAPL @11', { order: 'b' }],
  );
  const { points, of, deepest } = await api.reports.equity({ by: 'exit' });
  expect(points.map(({ at, value, change, fall, trades }) => [new Date(at ?? 0).getUTCHours(), value, change, fall, trades])).toEqual([
    [16, '10', '10', '0', 0],
    [18, '3', '-7', '-7', 1],
    [19, '8', '5', '-2', 1],
  ]);
  expect([of, deepest?.depth, deepest?.end]).toEqual([3, '-7', null]);
});

test('in per cent nothing that is paid in or out counts as won or lost', async () => {
  const { api, add, account } = await engineJournal('usStocks', { startingBalance: '1000' });
  await add(...daily(100, -110, 900));
  const cash = { account, currency: 'USD', note: '' };
  await api.cashEvents.add({
    events: [
      { ...cash, kind: 'deposit', day: '2025-01-07', at: '2025-01-07T09:00:00Z', amount: '1100' },
      { ...cash, kind: 'withdrawal', day: '2025-01-07', amount: '-290' },
    ],
  });
  const { points, deepest, capital } = await api.reports.equity({ unit: 'percent' });
  // 1,000 → 1,100, with 1,100 more 2,200 → 2,090, less 290 is 1,800 → 2,700.
  expect(points.map(({ value, change, fall }) => [value, change, fall].map(rounded))).toEqual([
    [0.1, 0.1, 0],
    [0.045, -0.05, -0.05],
    [0.5675, 0.5, 0],
  ]);
  expect([capital, rounded(deepest?.depth)]).toEqual(['1000', -0.05]);
  const { figures } = await api.reports.summary({ metrics: ['maxDrawdownPart'] });
  expect(rounded(figures[0]?.value)).toBe(-0.05);
});

test('a phase begins anew, and the jump to it is no result', async () => {
  const { api, add } = await engineJournal('usStocks', {
    startingBalance: '1000',
    phases: [{ from: '2025-01-07', balance: '5000', reason: 'Funded' }],
  });
  await add(...daily(-500, 500));
  const { points } = await api.reports.equity({ unit: 'percent' });
  expect(points.map(({ value }) => rounded(value))).toEqual([-0.5, -0.45]);
});

test('the deepest fall in money and the one in per cent are told apart', async () => {
  const { api, add } = await engineJournal('usStocks', { startingBalance: '100' });
  await add(...daily(100, -100, 900, -200));
  const { deepest, steepest } = await api.reports.equity({});
  expect(deepest).toMatchObject({ depth: '-200', part: -0.2, peak: '2025-01-08', trough: '2025-01-09', end: null });
  expect(steepest).toMatchObject({ depth: '-100', part: -0.5, peak: '2025-01-06', trough: '2025-01-07', end: '2025-01-08' });
  const falls = await api.reports.drawdowns({ limit: 1 });
  expect(falls.rows.map(({ depth, part }) => [depth, part])).toEqual([
    ['-200', -0.2],
    ['-100', -0.5],
  ]);
  expect([falls.of, falls.deepest, falls.steepest]).toEqual([2, 0, 1]);
});

test.each([
  ['no balance is known', null, [10]],
  ['it was used up', '100', [-150, 20]],
])('there are no per cents where %s', async (_, startingBalance, results) => {
  const { api, add } = await engineJournal('usStocks', { startingBalance });
  await add(...daily(...results));
  const { points, why } = await api.reports.equity({ unit: 'percent' });
  expect([points, why]).toEqual([[], 'noCapital']);
  expect((await api.reports.equity({})).points).toHaveLength(results.length);
});
