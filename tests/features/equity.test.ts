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
  ['no balance is known', 'noCapital', { startingBalance: null }, [10]],
  ['it was used up', 'usedUp', { startingBalance: '100' }, [-150, 20]],
  ['there was nothing', 'usedUp', { startingBalance: '0' }, [10]],
] as const)('there are no per cents where %s', async (_, why, account, results) => {
  const { api, add } = await engineJournal('usStocks', account);
  await add(...daily(...results));
  expect(await api.reports.equity({ unit: 'percent' })).toMatchObject({ points: [], why });
  expect(await api.reports.drawdowns({ unit: 'percent' })).toMatchObject({ rows: [], why });
  expect((await api.reports.equity({})).points).toHaveLength(results.length);
});

test('there are no per cents where money came in that cannot be converted', async () => {
  const { api, add, account } = await engineJournal('usStocks', { startingBalance: '1000' });
  await add(...daily(100));
  await api.cashEvents.add({ events: [{ account, currency: 'EUR', note: '', kind: 'deposit', day: '2025-01-03', amount: '100' }] });
  expect(await api.reports.equity({ unit: 'percent' })).toMatchObject({ points: [], why: 'noRate' });
});

test('what comes in after the last day is no reason why there are none', async () => {
  const { api, add, account } = await engineJournal('usStocks', { startingBalance: null });
  await add(...daily(100));
  await api.cashEvents.add({ events: [{ account, currency: 'EUR', note: '', kind: 'deposit', day: '2025-02-03', amount: '100' }] });
  expect(await api.reports.equity({ unit: 'percent' })).toMatchObject({ points: [], why: 'noCapital' });
});

test('without a known risk there is no curve in R, and none that stands at zero', async () => {
  const { api, add } = await engineJournal('usStocks', { defaultRisk: null });
  await add(...daily(100, -50));
  for (const by of ['day', 'exit'] as const)
    expect(await api.reports.equity({ unit: 'r', by })).toMatchObject({ points: [], of: 0, exits: 2, withRisk: 0, why: 'noRisk' });
  expect(await api.reports.drawdowns({ unit: 'r' })).toMatchObject({ rows: [], exits: 2, withRisk: 0, why: 'noRisk' });
});

test('a curve in R says of how many exits the risk is known', async () => {
  const { api, add, trades } = await engineJournal('usStocks', { defaultRisk: null });
  await add(...daily(100, -50, 30));
  const [first] = await trades();
  const plan = { entry: null, quantity: null, risk: { value: '50', unit: 'money' as const }, targets: [], note: '' };
  await api.trades.plan({ uid: first?.uid ?? '', plan, stop: null });
  for (const by of ['day', 'exit'] as const)
    expect(await api.reports.equity({ unit: 'r', by })).toMatchObject({ exits: 3, withRisk: 1, why: null });
});

/** One trade a day for years: it climbs by one, but falls where it is said. */
const long = (count: number, falls: Readonly<Record<number, number>>): Line[] =>
  Array.from({ length: count }, (_, at) => at).flatMap((at): Line[] => {
    const day = new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
    return [
      [`${day}T15:00:00Z`, 'buy 1 AAPL @1000'],
      [`${day}T16:00:00Z`, `sell 1 AAPL @${1000 + (falls[at] ?? 1)}`],
    ];
  });

test('of a long curve the falls are kept, too', async () => {
  const { api, add } = await engineJournal('usStocks');
  const lines = long(900, { 450: -30, 451: 100 });
  await add(...lines.slice(0, 1000));
  await add(...lines.slice(1000));
  for (const by of ['day', 'exit'] as const) {
    const { points, of, deepest } = await api.reports.equity({ by, points: 40 });
    expect(of).toBe(900);
    expect(points.length).toBeLessThanOrEqual(40);
    expect(points.some(({ fall }) => fall === deepest?.depth)).toBe(true);
    for (const day of [deepest?.peak, deepest?.trough, deepest?.end]) expect(points.map((point) => point.day)).toContain(day);
  }
});

test('each point says how many trades had been closed by then, though not all points are told', async () => {
  const { api, add } = await engineJournal('usStocks');
  const lines = long(700, {});
  await add(...lines.slice(0, 1000));
  await add(...lines.slice(1000));
  const { points } = await api.reports.equity({ by: 'exit', points: 600 });
  expect(points.length).toBeLessThanOrEqual(600);
  expect(points.at(-1)).toMatchObject({ value: '700', closed: 700, trades: 1 });
  expect(points.every(({ value, closed }) => Number(value) === closed)).toBe(true);
});

test.each([
  ['today', {}, '2026-01-05'],
  ['the end of the days that were asked for', { dates: { meaning: 'closed', from: null, to: '2025-03-31' } }, '2025-03-31'],
  ['today, where the days go on after it', { dates: { meaning: 'realised', from: null, to: '2030-01-01' } }, '2026-01-05'],
] as const)('a fall that is not over lasts until %s', async (_, filter, until) => {
  const { api, add } = await engineJournal('usStocks');
  await add(...daily(100, -60, 20));
  const days = (Date.parse(until) - Date.parse('2025-01-06')) / 86_400_000;
  expect((await api.reports.equity({ filter })).deepest).toMatchObject({ peak: '2025-01-06', end: null, days });
  expect((await api.reports.drawdowns({ filter })).rows).toMatchObject([{ peak: '2025-01-06', recovered: null, days }]);
});

test('the fall of the largest part is the same in both reports where money came in', async () => {
  const { api, add, account } = await engineJournal('usStocks', { startingBalance: '100' });
  await add(...daily(-50, 60, -40, -70));
  await api.cashEvents.add({ events: [{ account, currency: 'USD', note: '', kind: 'deposit', day: '2025-01-07', amount: '1000' }] });
  const { steepest } = await api.reports.equity({});
  const falls = await api.reports.drawdowns({});
  const row = falls.rows[falls.steepest ?? -1];
  // 100 → 50 is half of it; with 1,000 more the money was made up, the capital was not.
  expect(steepest).toMatchObject({ trough: '2025-01-09', end: null });
  expect([row?.part, row?.trough, row?.depth]).toEqual([steepest?.part, steepest?.trough, steepest?.depth]);
  const { figures } = await api.reports.summary({ metrics: ['maxDrawdownPart'] });
  expect(rounded(figures[0]?.value)).toBe(rounded(row?.part));
});

test('the deepest fall of the curve is a statistic of its own, which trades that are open are part of', async () => {
  const { api, add } = await engineJournal('usStocks');
  await add(
    ...daily(100, -60),
    ['2025-01-08T15:00:00Z', 'buy 2 AAPL @1000'],
    ['2025-01-08T16:00:00Z', 'sell 1 AAPL @960'],
    ['2025-01-09T15:00:00Z', 'buy 1 MSFT @100'],
    ['2025-01-09T15:10:00Z', 'sell 1 MSFT @70'],
    ['2025-01-09T15:20:00Z', 'buy 1 MSFT @100'],
    ['2025-01-09T15:30:00Z', 'sell 1 MSFT @140'],
  );
  const { figures } = await api.reports.summary({ metrics: ['maxDrawdownByDay', 'maxDrawdown'] });
  expect((await api.reports.equity({})).deepest?.depth).toBe('-100');
  expect(figures.map(({ value }) => value)).toEqual(['-100', '-90']);
});
