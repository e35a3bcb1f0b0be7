import { expect, test } from 'vitest';
import type { Filter } from '../../src/contract/filter.ts';
import { metrics } from '../../src/domain/metrics/catalog.ts';
import { type EngineJournal, engineJournal, type Line } from '../support/engine-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

const ALL = metrics.map(({ id }) => id);
/** What is known of no trade is not nothing. */
const OF_KNOWN = new Set(metrics.filter(({ sample }) => sample.startsWith('known')).map(({ id }) => id));
const WON: Line[] = [
  ['2025-01-06T15:00:00Z', 'buy 10 AAPL @10'],
  ['2025-01-06T16:00:00Z', 'sell 10 AAPL @11'],
];
const EVEN: Line[] = [
  ['2025-01-07T15:00:00Z', 'buy 10 AAPL @10'],
  ['2025-01-07T16:00:00Z', 'sell 10 AAPL @10'],
];
const OPEN: Line[] = [['2025-01-08T15:00:00Z', 'buy 10 AAPL @10']];

/** A second account in a money for which no rate is known. */
async function addForeign({ api }: EngineJournal) {
  const { uid } = await api.accounts.create(presetAccount('Euro', 'usStocks', { currency: 'EUR' }));
  const fill = { account: uid, quantity: '10', instrument: { symbol: 'SAP.DE' }, costs: [] };
  await api.fills.add({
    fills: [
      { ...fill, at: '2025-01-09T15:00:00Z', side: 'buy', price: '100', currency: 'EUR' },
      { ...fill, at: '2025-01-09T16:00:00Z', side: 'sell', price: '90', currency: 'EUR' },
    ],
  });
}

const JOURNALS: readonly [name: string, lines: Line[], more: { filter?: Filter; foreign?: true; startingBalance?: string }][] = [
  ['no trades', [], {}],
  ['one trade', WON, {}],
  ['one trade, with a balance', WON, { startingBalance: '1000' }],
  ['only open trades', OPEN, { startingBalance: '1000' }],
  ['all breakeven', [...EVEN, ...EVEN], { startingBalance: '1000' }],
  ['a trade whose price nobody knows', [['2025-01-06T15:00:00Z', 'buy 10 AAPL @?'], WON[1] as Line], {}],
  ['a trade whose costs nobody knows', [WON[0] as Line, ['2025-01-06T16:00:00Z', 'sell 10 AAPL @11', { costs: null }]], {}],
  ['one of several moneys without rates', WON, { foreign: true }],
  ['a filter that selects nothing', WON, { filter: { symbols: ['TSLA'] } }],
  ['dates reversed', WON, { filter: { dates: { meaning: 'realised', from: '2025-02-01', to: '2025-01-01' } } }],
  ['dates reversed, of closing', WON, { filter: { dates: { meaning: 'closed', from: '2025-02-01', to: '2025-01-01' } } }],
  ['a balance of nothing', WON, { startingBalance: '0' }],
  ['a balance below nothing', WON, { startingBalance: '-5' }],
];

test.each(JOURNALS)('every report answers: %s', async (_, lines, { filter = {}, foreign, startingBalance }) => {
  const journal = await engineJournal('usStocks', { startingBalance: startingBalance ?? null });
  if (lines.length > 0) await journal.add(...lines);
  if (foreign) await addForeign(journal);
  const { reports } = journal.api;
  const answers = {
    summary: await reports.summary({ filter, metrics: ALL, intervalsOf: ALL, bridge: true }),
    ...(await asked(['money', 'percent', 'r'] as const, (unit) => reports.equity({ filter, unit, by: 'exit' }))),
    days: await asked(['money', 'percent', 'r'] as const, (unit) => reports.equity({ filter, unit })),
    falls: await asked(['money', 'percent', 'r'] as const, (unit) => reports.drawdowns({ filter, unit })),
    breakdown: await reports.breakdown({
      filter,
      rows: { by: 'symbol' },
      columns: { by: 'weekday' },
      metrics: ALL,
      intervalOfFirst: ['expectancy'],
    }),
    compare: await reports.compare({ filter, a: { direction: 'long' }, b: { direction: 'short' }, metrics: ALL }),
    explain: await asked(ALL, (metric) => reports.explain({ filter, metric })),
    distribution: await asked(['r', 'result', 'held'] as const, (of) => reports.distribution({ filter, of })),
    rolling: await asked(ALL, (metric) => reports.rolling({ filter, metric, window: 2 })),
    exits: await reports.exits({ filter }),
    winDays: await reports.winDays({ filter, metrics: ALL }),
    exposure: await reports.exposure({ filter }),
    room: await reports.room({}),
    review: await reports.review({ filter }),
    money: await reports.simulate({ filter, paths: 100, capital: '100', pass: { target: '10', limit: '10', kind: 'trailing' } }),
    r: await reports.simulate({ filter, paths: 100, unit: 'r', block: 5 }),
    whatIf: await reports.whatIf({ filter, without: [{ direction: 'long' }], metrics: ALL }),
    fixed: await reports.whatIf({ filter, size: { kind: 'fixedRisk', risk: '10' }, metrics: ALL }),
    part: await reports.whatIf({ filter, size: { kind: 'partOfCapital', part: 0.01, capital: '1000' }, metrics: ALL }),
  };
  expect(oddIn(answers)).toEqual([]);
  expect(answers.summary.figures.filter(({ metric, n, value }) => n === 0 && OF_KNOWN.has(metric) && value !== null)).toEqual([]);
});

async function asked<K extends string, T>(of: readonly K[], ask: (each: K) => Promise<T>): Promise<Record<string, T>> {
  const all: Record<string, T> = {};
  for (const each of of) all[each] = await ask(each);
  return all;
}

/** Where a number is none: what goes over the wire as JSON would arrive as null without a reason. */
function oddIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => oddIn(each, `${path}.${key}`));
}

test('what nothing can be drawn from, or told of in per cent, says why', async () => {
  const { api, add } = await engineJournal('usStocks');
  expect(await api.reports.simulate({})).toMatchObject({ fan: [], mean: null, why: 'noTrades' });
  expect(await api.reports.equity({ unit: 'percent' })).toMatchObject({ points: [], why: 'noTrades' });
  await add(...WON);
  expect(await api.reports.simulate({ unit: 'r' })).toMatchObject({ fan: [], why: 'noRisk' });
  expect(await api.reports.equity({ unit: 'percent' })).toMatchObject({ points: [], capital: null, why: 'noCapital' });
  expect((await api.reports.simulate({ paths: 100 })).why).toBe('fewTrades');
});
