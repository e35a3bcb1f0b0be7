import { expect, test } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';

async function threeTrades() {
  const journal = await engineJournal('usStocks');
  await journal.add(
    ['2025-01-06T15:00:00Z', 'buy 100 AAPL @10'],
    ['2025-01-06T16:00:00Z', 'sell 100 AAPL @11'],
    ['2025-01-07T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-07T16:00:00Z', 'sell 10 MSFT @19'],
    ['2025-01-08T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-08T16:00:00Z', 'sell 5 MSFT @24'],
  );
  return journal;
}

test('the summary tells what was closed, and what was realised beside it', async () => {
  const { api } = await threeTrades();
  const { basis, figures, bridge } = await api.reports.summary({ metrics: ['tradeCount', 'winRate', 'totalResult', 'profitFactor'] });
  expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
    ['tradeCount', 2],
    ['winRate', 0.5],
    ['totalResult', '90'],
    ['profitFactor', 10],
  ]);
  expect(basis).toMatchObject({ currency: 'USD', trades: 2, left: [{ why: 'open', trades: 1 }] });
  expect(bridge).toEqual({ realised: '110', closed: '90', ofOpen: '20', outside: '0', otherwise: '0' });
});

test('the curve adds up what exits realised, and names its deepest fall', async () => {
  const { api } = await threeTrades();
  const { points, deepest } = await api.reports.equity({});
  expect(points.map(({ day, value, fall }) => [day, value, fall])).toEqual([
    ['2025-01-06', '100', '0'],
    ['2025-01-07', '90', '-10'],
    ['2025-01-08', '110', '0'],
  ]);
  expect(deepest).toMatchObject({ depth: '-10', peak: '2025-01-06', trough: '2025-01-07', end: '2025-01-08', days: 2 });
});

test('each group has its own figures, and its key leads to its trades', async () => {
  const { api } = await threeTrades();
  const { rows, columns, cells } = await api.reports.breakdown({
    rows: { by: 'symbol' },
    columns: { by: 'weekday' },
    metrics: ['totalResult'],
  });
  expect(rows.map(({ key, n }) => [key, n])).toEqual([
    ['AAPL', 1],
    ['MSFT', 1],
  ]);
  expect(columns.map(({ key }) => key)).toEqual(['1', '2']);
  expect(cells.map((row) => row.map(({ n, figures }) => [n, figures[0]?.value]))).toEqual([
    [
      [1, '100'],
      [1, '100'],
      [0, undefined],
    ],
    [
      [1, '-10'],
      [0, undefined],
      [1, '-10'],
    ],
  ]);
  const groups = [{ by: 'weekday' as const, of: null, key: '2' }];
  expect((await api.table.page({ filter: { groups, status: 'closed' } })).rows.map(({ symbol }) => symbol)).toEqual(['MSFT']);
});

test('two sides are compared by their own trades, inside of what is asked of both', async () => {
  const { api } = await threeTrades();
  const { a, b, shared, rows } = await api.reports.compare({
    filter: { status: 'closed' },
    a: { symbols: ['AAPL'] },
    b: {},
    metrics: ['expectancy', 'tradeCount'],
  });
  expect([a.trades, b.trades, shared]).toEqual([1, 2, 1]);
  expect(rows.map(({ a, b, difference }) => [a.value, b.value, difference])).toEqual([
    ['100', '45', '55'],
    [1, 2, -1],
  ]);
});
