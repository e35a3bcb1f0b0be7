import { expect, test } from 'vitest';
import { readFilter } from '../../src/contract/read-filter.ts';
import { cost, engineJournal } from '../support/engine-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

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
  const { basis, figures, bridge } = await api.reports.summary({
    metrics: ['tradeCount', 'winRate', 'totalResult', 'profitFactor'],
    bridge: true,
  });
  expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
    ['tradeCount', 2],
    ['winRate', 0.5],
    ['totalResult', '90'],
    ['profitFactor', 10],
  ]);
  expect(basis).toMatchObject({ currency: 'USD', trades: 2, left: [{ why: 'open', trades: 1 }] });
  expect(bridge).toEqual({ realised: '110', closed: '90', ofOpen: '20', outside: '0', otherwise: '0' });
});

test('a trade is judged by its band before costs, and won or lost by what statistics add up', async () => {
  const { api, add } = await engineJournal('futures');
  const costs = [cost('5')];
  await add(
    ['2025-03-03T15:00:00Z', 'buy 1 MNQH5 @21000'],
    ['2025-03-03T15:01:00Z', 'sell 1 MNQH5 @21000.25', { costs }],
    ['2025-03-04T15:00:00Z', 'buy 1 MNQH5 @21000'],
    ['2025-03-04T15:01:00Z', 'sell 1 MNQH5 @21001', { costs }],
    ['2025-03-05T15:00:00Z', 'buy 1 MNQH5 @21000'],
    ['2025-03-05T15:01:00Z', 'sell 1 MNQH5 @21010', { costs }],
  );
  const told = async () => {
    const { figures } = await api.reports.summary({ metrics: ['winCount', 'lossCount', 'evenCount', 'averageWin', 'profitFactor'] });
    const { wins, losses, breakeven } = await api.table.totals({ filter: {} });
    const { days } = await api.days.calendar({ from: '2025-03-01', to: '2025-03-31' });
    const won = days.map(({ sums }) => [sums[0]?.won, sums[0]?.lost, sums[0]?.breakeven]);
    return [
      figures.map(({ value }) => value),
      [wins, losses, breakeven],
      won,
      (await api.table.page({ filter: { result: ['win'] } })).total,
    ];
  };
  const [even, lost, win] = [
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
  ];
  expect(await told()).toEqual([[1, 1, 1, '15', 5], [1, 1, 1], [even, lost, win], 1]);
  const previous = await api.reports.breakdown({ rows: { by: 'previous' }, metrics: ['tradeCount'] });
  expect(previous.rows.map(({ key }) => key).toSorted()).toEqual(['', 'breakeven', 'loss']);

  const { conventions } = await api.settings.get({});
  await api.settings.update({ conventions: { ...conventions, statisticsUse: 'gross' } });
  expect(await told()).toEqual([[2, 0, 1, '11', null], [2, 0, 1], [even, win, win], 2]);
});

test('costs that nobody knows are not nothing', async () => {
  const { api, add, trades } = await engineJournal('usStocks');
  await add(
    ['2025-01-06T15:00:00Z', 'buy 100 AAPL @10', { costs: [cost('1')] }],
    ['2025-01-06T16:00:00Z', 'sell 100 AAPL @11', { costs: null }],
  );
  const told = async () => (await api.reports.summary({ metrics: ['totalResult', 'totalCosts', 'costShare'] })).figures;
  expect((await told()).map(({ n, value }) => [n, value])).toEqual([
    [1, '99'],
    [0, null],
    [0, null],
  ]);
  const [trade] = await trades();
  const { without } = await api.reports.explain({ metric: 'totalCosts' });
  expect(without).toEqual([{ why: 'noCosts', trades: 1, filter: { trades: [trade?.uid] } }]);
  // The table adds up what is known.
  expect((await api.table.totals({ filter: {} })).money).toMatchObject([{ gross: '100', costs: '1', net: '99' }]);

  await add(['2025-01-07T15:00:00Z', 'buy 10 MSFT @20'], ['2025-01-07T16:00:00Z', 'sell 10 MSFT @24', { costs: [cost('4')] }]);
  expect((await told()).map(({ n, value }) => [n, value])).toEqual([
    [2, '135'],
    [1, '4'],
    [1, 0.1],
  ]);
  const { conventions } = await api.settings.get({});
  await api.settings.update({ conventions: { ...conventions, statisticsUse: 'gross' } });
  expect((await told()).map(({ n, value }) => [n, value])).toEqual([
    [2, '140'],
    [1, '4'],
    [1, 0.1],
  ]);
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

test('a curve in R of results before costs leaves out what costs in a currency of no rate', async () => {
  const { api, add } = await engineJournal('usStocks', { defaultRisk: '50' });
  await api.settings.update({ conventions: { ...(await api.settings.get({})).conventions, statisticsUse: 'gross' } });
  await add(
    ['2025-01-06T15:00:00Z', 'buy 100 AAPL @10'],
    ['2025-01-06T16:00:00Z', 'sell 100 AAPL @11', { costs: [cost('5', 'CHF')] }],
    ['2025-01-07T15:00:00Z', 'buy 100 MSFT @10'],
    ['2025-01-07T16:00:00Z', 'sell 100 MSFT @11'],
  );
  for (const by of ['day', 'exit'] as const) {
    const { points } = await api.reports.equity({ by, unit: 'r' });
    expect(points.at(-1)?.value).toBe(2);
    expect((await api.reports.equity({ by })).points.at(-1)?.value).toBe('200');
  }
});

test('the first paint tells of each day what the curve adds up', async () => {
  const { api } = await threeTrades();
  const { currency, days } = await api.reports.firstPaint({});
  const { points } = await api.reports.equity({});
  expect(currency).toBe('USD');
  expect(days.map(({ day, net }) => [day, net])).toEqual(points.map(({ day, change }) => [day, change]));
});

test('a balance is what was there, came in and was realised; without a beginning there is none', async () => {
  const { api, account } = await threeTrades();
  expect((await api.reports.balances({})).accounts).toMatchObject([{ balance: null, missing: 'balance' }]);
  await api.accounts.update({ uid: account, changes: { startingBalance: '1000' } });
  await api.cashEvents.add({ events: [{ account, kind: 'deposit', day: '2025-01-07', amount: '500', currency: 'USD' }] } as never);
  expect((await api.reports.balances({})).accounts).toMatchObject([{ balance: '1610', missing: null }]);
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

/** Thirty days: a stop is known of every third trade, two of three win twice of what a loss takes. */
async function manyTrades() {
  const journal = await engineJournal('usStocks');
  const lines = Array.from({ length: 30 }, (_, at): [string, string][] => {
    const day = `2025-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`;
    return [
      [`${day}T15:00:00Z`, 'buy 10 AAPL @20'],
      [`${day}T16:00:00Z`, `sell 10 AAPL @${at % 3 === 0 ? 19 : 22}`],
    ];
  });
  await journal.add(...lines.flat());
  return journal;
}

test('a summary tells how sure it is where that is asked, and of how many trades each figure is', async () => {
  const { api } = await manyTrades();
  const metrics = ['winRate', 'averageWin', 'totalResult', 'meanR'];
  const { figures } = await api.reports.summary({ metrics, intervalsOf: metrics });
  expect(figures.map(({ metric, n, interval }) => [metric, n, interval?.by ?? null])).toEqual([
    ['winRate', 30, 'wilson'],
    ['averageWin', 20, 'bootstrap'],
    ['totalResult', 30, null],
    ['meanR', 0, null],
  ]);
  expect((await api.reports.summary({ metrics })).figures.map(({ interval }) => interval)).toEqual([null, null, null, null]);
  const { cells } = await api.reports.breakdown({ rows: { by: 'symbol' }, metrics, intervalOfFirst: ['meanR', 'winRate', 'averageWin'] });
  expect(cells[0]?.[0]?.figures.map(({ interval }) => interval?.by ?? null)).toEqual(['wilson', null, null, null]);
});

test('a group has an interval where all together have no value to lie around', async () => {
  const { api, add } = await engineJournal('usStocks');
  for (let at = 0; at < 28; at++) {
    const day = `2025-01-${String(at + 1).padStart(2, '0')}`;
    await add([`${day}T15:00:00Z`, 'buy 10 AAPL @20'], [`${day}T16:00:00Z`, `sell 10 AAPL @${at % 3 === 0 ? 19 : 22}`]);
    await add([`${day}T15:00:00Z`, 'buy 10 TSLA @20'], [`${day}T16:00:00Z`, `sell 10 TSLA @${at % 3 === 0 ? 21 : 17}`]);
  }
  const asked = { rows: { by: 'symbol' as const }, metrics: ['costShare'], intervalOfFirst: ['costShare'] };
  const { rows, cells, totals } = await api.reports.breakdown(asked);
  expect(totals[0]?.figures[0]?.value).toBeNull();
  expect(rows.map(({ key }, at) => [key, cells[at]?.[0]?.figures[0]?.interval?.by ?? null])).toEqual([
    ['AAPL', 'bootstrap'],
    ['TSLA', null],
  ]);
  await expect(api.reports.breakdown({ ...asked, intervalOfFirst: ['costShare', 'nothing'] })).rejects.toThrow('no statistic named');
  await expect(api.reports.summary({ metrics: ['winRate'], intervalsOf: ['nothing'] })).rejects.toThrow('no statistic named');
});

test('the same rows are told by one column after another', async () => {
  const { api } = await threeTrades();
  const columnsBy = async (by: 'side' | 'weekday' | null) =>
    (await api.reports.breakdown({ rows: { by: 'symbol' }, columns: by && { by }, metrics: ['tradeCount'] })).columns.map(({ key }) => key);
  expect(await columnsBy(null)).toEqual([]);
  expect(await columnsBy('side')).toEqual(['long']);
  expect(await columnsBy('weekday')).toEqual(['1', '2']);
  expect(await columnsBy(null)).toEqual([]);
});

test('of more months than are asked for the newest are kept', async () => {
  const { api, add } = await engineJournal('usStocks');
  for (const month of ['01', '02', '03'])
    await add([`2025-${month}-06T15:00:00Z`, 'buy 10 AAPL @20'], [`2025-${month}-06T16:00:00Z`, 'sell 10 AAPL @22']);
  const { rows, of } = await api.reports.breakdown({ rows: { by: 'month' }, metrics: ['winRate'], limit: 2 });
  expect([rows.map(({ key }) => key), of]).toEqual([['2025-02', '2025-03'], 3]);
});

test('a figure is explained by the numbers in its formula, the trades in it, and those it could not count', async () => {
  const { api } = await manyTrades();
  const factor = await api.reports.explain({ metric: 'profitFactor', show: 3 });
  expect(factor.figure).toMatchObject({ value: 4, n: 30 });
  expect(factor.parts.map(({ label, value }) => [label, value])).toEqual([
    ['Won in all', '400'],
    ['Lost in all', '-100'],
  ]);
  expect(factor.trades.map(({ net }) => net)).toEqual(['20', '20', '20']);
  expect([factor.values.length, factor.values[0], factor.values.at(-1)]).toEqual([30, -10, 20]);
  expect(factor.without).toEqual([]);

  const mean = await api.reports.explain({ metric: 'meanR', filter: { result: ['win'] } });
  expect(mean.figure).toMatchObject({ value: null, n: 0 });
  const [missing] = mean.without;
  expect(missing).toMatchObject({ why: 'noRisk', trades: 20 });
  expect((await api.table.page({ filter: missing?.filter ?? {} })).total).toBe(20);
});

test.for([
  ['averageWin', 'trades', 20],
  ['winRate', 'trades', 30],
  ['meanR', 'trades', 2],
  ['volatility', 'days', 30],
] as const)('an explanation opens exactly what is in the figure: %s', async ([metric, of, trades]) => {
  const { api } = await manyTrades();
  const { rows } = await api.table.page({ limit: 2 });
  const plan = { entry: null, quantity: null, risk: { value: '5', unit: 'money' as const }, targets: [], note: '' };
  for (const { uid } of rows) await api.trades.plan({ uid, plan, stop: null });
  const { inside, figure } = await api.reports.explain({ metric });
  expect(inside).toMatchObject({ n: figure.n, of, trades });
  if (of === 'trades') expect(inside.n).toBe(trades);
  expect((await api.table.page({ filter: readFilter(inside.filter) })).total).toBe(trades);
});

test('what differs more than chance would is told from what does not', async () => {
  const { api } = await manyTrades();
  const compare = (a: object, b: object) => api.reports.compare({ a, b, metrics: ['expectancy', 'winRate', 'totalResult'] });
  const sure = await compare({ result: ['win'] }, { dates: { meaning: 'closed', from: '2025-01-01', to: '2025-01-20' } });
  expect(sure.rows.map(({ verdict }) => verdict)).toEqual(['aHigher', 'aHigher', null]);
  expect(sure.tells).toMatchObject({ metric: 'expectancy', more: 3 * (20 + 20) });
  const [from, to] = [Number(sure.rows[0]?.interval?.from), Number(sure.rows[0]?.interval?.to)];
  expect(Number(sure.tells?.smallest)).toBeCloseTo((to - from) / 2, 4);
  expect(from).toBeGreaterThan(0);

  const half = { dates: { meaning: 'closed' as const, from: '2025-01-01', to: '2025-01-15' } };
  const other = { dates: { meaning: 'closed' as const, from: '2025-01-16', to: '2025-02-28' } };
  expect((await compare(half, other)).rows.map(({ verdict }) => verdict)).toEqual(['chance', 'chance', null]);
  expect((await compare({ symbols: ['NOTHING'] }, {})).rows.map(({ verdict }) => verdict)).toEqual(['tooFew', 'tooFew', null]);
});

test.each(['live', 'evaluation'] as const)(
  'of a trade copied between a live account and an evaluation the live money counts: %s first',
  async (mode) => {
    const other = mode === 'live' ? 'evaluation' : 'live';
    const inTotals = (of: string) => ({ mode: of as 'live', inTotals: of === 'live', startingBalance: '1000' });
    const { add, account: first, trades, api } = await engineJournal('futures', inTotals(mode));
    const { uid: account } = await api.accounts.create(presetAccount('Copy', 'futures', inTotals(other)));
    await add(
      ['2025-03-03T15:00:00Z', 'buy 1 MNQH5 @21000'],
      ['2025-03-03T15:01:00Z', 'sell 1 MNQH5 @21010', { costs: [cost('1')] }],
      ['2025-03-03T15:00:01Z', 'buy 2 MNQH5 @21000', { account }],
      ['2025-03-03T15:01:01Z', 'sell 2 MNQH5 @21010', { account, costs: [cost('3')] }],
    );
    await api.trades.group({ uids: (await trades()).map(({ uid }) => uid), kind: 'copy' });
    const [net, costs] = mode === 'live' ? ['19', '1'] : ['37', '3'];
    const { basis, figures, bridge } = await api.reports.summary({ metrics: ['totalResult', 'totalCosts', 'winRate'], bridge: true });
    expect(basis).toMatchObject({ trades: 1, left: [] });
    expect(figures.map(({ value }) => value)).toEqual([net, costs, 1]);
    expect(bridge).toEqual({ realised: net, closed: net, ofOpen: '0', outside: '0', otherwise: '0' });
    const { points, capital } = await api.reports.equity({ unit: 'percent' });
    expect([capital, points.length]).toEqual(['1000', 1]);
    expect(points[0]?.value).toBeCloseTo(Number(net) / 1000, 12);
    // By name it is asked for whole.
    const named = await api.reports.summary({ filter: { accounts: [first] }, metrics: ['totalResult'] });
    expect(named.figures[0]?.value).toBe('56');
  },
);

test('what was copied into a second account is one trade with the money of both, and what both risked', async () => {
  const { add, trades, api } = await engineJournal('futures', { defaultRisk: '10' });
  const { uid: account } = await api.accounts.create(presetAccount('Copy', 'futures', { defaultRisk: '20' }));
  await add(
    ['2025-03-03T15:00:00Z', 'buy 1 MNQH5 @21000'],
    ['2025-03-03T15:01:00Z', 'sell 1 MNQH5 @21010'],
    ['2025-03-03T15:00:00Z', 'buy 2 MNQH5 @21000', { account }],
    ['2025-03-03T15:01:00Z', 'sell 2 MNQH5 @21010', { account }],
  );
  const asked = async () => {
    const { basis, figures } = await api.reports.summary({ metrics: ['totalResult', 'expectancy', 'winRate', 'meanR'] });
    return [basis.trades, ...figures.map(({ n, value }) => [n, value])];
  };
  expect(await asked()).toEqual([2, [2, '60'], [2, '30'], [2, 1], [2, 2]]);
  await api.trades.group({ uids: (await trades()).map(({ uid }) => uid), kind: 'copy' });
  expect(await asked()).toEqual([1, [1, '60'], [1, '60'], [1, 1], [1, 2]]);
});

test('into which month a trade goes is a convention', async () => {
  const { api, add } = await engineJournal('usStocks');
  await add(['2025-01-31T15:00:00Z', 'buy 10 AAPL @10'], ['2025-02-03T15:00:00Z', 'sell 10 AAPL @11']);
  const months = async () => (await api.reports.breakdown({ rows: { by: 'month' }, metrics: ['tradeCount'] })).rows.map(({ key }) => key);
  expect(await months()).toEqual(['2025-02']);
  const { conventions } = await api.settings.get({});
  await api.settings.update({ conventions: { ...conventions, tradeBelongsTo: 'firstEntry' } });
  expect(await months()).toEqual(['2025-01']);
});
