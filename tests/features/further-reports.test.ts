import { expect, test } from 'vitest';
import { engineJournal, type Line } from '../support/engine-journal.ts';

/** Won 100 on Monday, lost 10 and 40 on Tuesday, won 30 of which 20 at P1 on Wednesday; one is open. */
async function fourTrades() {
  const journal = await engineJournal('usStocks', { defaultRisk: '50', startingBalance: '1000' });
  await journal.add(
    ['2025-01-06T15:00:00Z', 'buy 100 AAPL @10'],
    ['2025-01-06T16:00:00Z', 'sell 100 AAPL @11'],
    ['2025-01-07T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-07T16:00:00Z', 'sell 10 MSFT @19'],
    ['2025-01-07T17:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-07T18:00:00Z', 'sell 10 MSFT @16'],
    ['2025-01-08T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-08T16:00:00Z', 'sell 5 MSFT @24', { order: 'a' }],
    ['2025-01-08T17:00:00Z', 'sell 5 MSFT @22', { order: 'b' }],
    ['2025-01-09T15:00:00Z', 'buy 4 TSLA @100'],
    ['2025-01-09T16:00:00Z', 'sell 1 TSLA @100'],
  );
  return journal;
}

test('bins break at zero, so that none mixes what was won with what was lost', async () => {
  const { api } = await fourTrades();
  const { bins, n, mean, median } = await api.reports.distribution({ of: 'result', bins: 6 });
  expect(bins.map(({ from, to, n, isTail }) => [from, to, n, isTail])).toEqual([
    ['-50', '0', 2, false],
    ['0', '50', 1, false],
    ['50', '100', 0, false],
    ['100', '150', 1, false],
  ]);
  expect([n, mean, median]).toEqual([4, '20', '10']);
});

test('each fall is told with its days, and how long it took to come back', async () => {
  const { api } = await fourTrades();
  const { rows, deepest, steepest } = await api.reports.drawdowns({});
  expect(rows).toEqual([
    {
      ...{ depth: '-50', part: -50 / 1100, peak: '2025-01-06', from: '2025-01-07', trough: '2025-01-07', recovered: null },
      ...{ daysDown: 1, daysUp: null, days: 364 },
    },
  ]);
  expect([deepest, steepest]).toEqual([0, 0]);
});

test('a statistic of the last trades is told after each', async () => {
  const { api } = await fourTrades();
  const { points, whole } = await api.reports.rolling({ metric: 'totalResult', window: 2 });
  expect(points.map(({ n, value }) => [n, value])).toEqual([
    [2, '90'],
    [3, '-50'],
    [4, '-10'],
  ]);
  expect(whole).toBe('80');
});

test('a statistic of days does not roll over trades', async () => {
  const { api } = await fourTrades();
  expect(await api.reports.rolling({ metric: 'winDayStreak', window: 2 })).toMatchObject({ points: [], whole: null, why: 'ofDays' });
  expect(await api.reports.rolling({ metric: 'totalResult', window: 5 })).toMatchObject({ points: [], whole: '80', why: 'tooFew' });
  const { after } = await api.reports.whatIf({ metrics: ['winDayStreak'] });
  expect(after).toEqual([{ metric: 'winDayStreak', value: null, n: 0, interval: null }]);
});

test('exits are told by their number, and what leaving in parts made', async () => {
  const { api } = await fourTrades();
  const { rows, parts } = await api.reports.exits({});
  expect(rows.map(({ n, exits, share, net, winShare }) => [n, exits, share, net, winShare])).toEqual([
    [1, 4, 3.5 / 4, '70', 0.5],
    [2, 1, 0.5, '10', 1],
  ]);
  expect(parts).toEqual({ trades: 1, asTaken: '30', atFirst: '40', atLast: '20' });
});

test('winning days stand beside losing days', async () => {
  const { api } = await fourTrades();
  const { won, lost, even } = await api.reports.winDays({ metrics: ['winRate'] });
  expect(won).toMatchObject({ days: 2, result: '130', trades: 2, tradesPerDay: 1, first: { n: 2, winRate: 1, mean: '65' } });
  expect(lost).toMatchObject({ days: 1, result: '-50', trades: 2, tradesPerDay: 2, first: { n: 1, winRate: 0, mean: '-10' } });
  expect(even).toMatchObject({ days: 1, result: '0', trades: 0, figures: [{ value: null }] });
});

test('what is open risks the part of its first risk that is still in', async () => {
  const { api, account } = await fourTrades();
  const { trades, accounts, symbols } = await api.reports.exposure({});
  expect(trades.map(({ symbol, openQuantity, risk }) => [symbol, openQuantity, risk])).toEqual([['TSLA', '3', '37.5']]);
  expect(accounts).toEqual([{ key: account, label: 'Main', currency: 'USD', trades: 1, risk: '37.5', unknown: 0 }]);
  expect(symbols.map(({ key, risk }) => [key, risk])).toEqual([['TSLA', '37.5']]);
});

test('what waits for a review is counted', async () => {
  const { api } = await fourTrades();
  expect(await api.reports.review({})).toMatchObject({ unreviewed: 4, changedSinceReview: 0, daysOf: 4, planned: 0, questions: [] });
});

test('the same seed draws the same paths', async () => {
  const { api } = await fourTrades();
  const asked = { paths: 500, trades: 20, capital: '100', pass: { target: '200', limit: '100', kind: 'trailing' } } as const;
  const first = await api.reports.simulate(asked);
  expect(await api.reports.simulate(asked)).toEqual(first);
  expect((await api.reports.simulate({ ...asked, seed: 2 })).fan).not.toEqual(first.fan);
  const { passed, failed, neither } = first.pass ?? { passed: 0, failed: 0, neither: 0 };
  expect(passed + failed + neither).toBeCloseTo(1);
  expect(first.why).toBe('fewTrades');
});

test('without some trades the rest is told again, with how easily chance does as well', async () => {
  const { api } = await fourTrades();
  const { before, after, trades, hindsight } = await api.reports.whatIf({
    without: [{ symbols: ['AAPL'] }],
    metrics: ['totalResult'],
    tried: 3,
  });
  expect([before[0]?.value, after[0]?.value]).toEqual(['80', '-20']);
  expect(trades).toEqual({ before: 4, removed: 1, withoutRisk: 0, notTaken: 0, after: 3 });
  // The best of all was taken out: nothing random is worse.
  expect(hindsight.byChance).toBe(1);
});

test('with a fixed risk every trade counts by its R', async () => {
  const { api } = await fourTrades();
  const { after, curve } = await api.reports.whatIf({ size: { kind: 'fixedRisk', risk: '100' }, metrics: ['totalResult'] });
  expect(after[0]?.value).toBe('160');
  expect(curve.map(({ before, after }) => [before, after])).toEqual([
    ['100', '200'],
    ['90', '180'],
    ['50', '100'],
    ['80', '160'],
  ]);
});

test('what is not taken for want of capital is told apart from what has no known risk', async () => {
  const { api, add } = await engineJournal('usStocks', { defaultRisk: '50' });
  const day = (at: number, price: number): Line[] => [
    [`2025-01-0${at}T15:00:00Z`, 'buy 1 AAPL @100'],
    [`2025-01-0${at}T16:00:00Z`, `sell 1 AAPL @${price}`],
  ];
  await add(...day(6, 50), ...day(7, 120), ...day(8, 130));
  const { trades } = await api.reports.whatIf({ size: { kind: 'partOfCapital', part: 1, capital: '1000' } });
  expect(trades).toEqual({ before: 3, removed: 0, withoutRisk: 0, notTaken: 2, after: 1 });
});
