import { expect, test } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { tradingJournal } from '../support/trading-journal.ts';

test('the table shows what was traded and said, and what an undo takes back', async () => {
  const { api, add, undo } = await engineJournal('usStocks');
  await add(
    ['2025-01-05T15:00:00Z', 'buy 100 AAPL @10'],
    ['2025-01-05T16:00:00Z', 'sell 100 AAPL @11'],
    ['2025-01-06T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-06T16:00:00Z', 'sell 10 MSFT @19'],
  );
  const page = async () => (await api.table.page({ filter: {}, sort: { by: 'net', descending: true } })).rows;
  expect((await page()).map(({ symbol, net, heldMs, reviewed }) => [symbol, net, heldMs, reviewed])).toEqual([
    ['AAPL', '100', 3_600_000, false],
    ['MSFT', '-10', 3_600_000, false],
  ]);
  const [best, worst] = await page();
  await api.trades.annotate({ uids: [best!.uid], changes: { note: 'Patient entry', rating: 5, reviewed: true } });
  expect((await page())[0]).toMatchObject({ rating: 5, hasNote: true, reviewed: true, changedSinceReview: false });
  expect((await api.table.uids({ filter: { text: 'pat' } })).uids).toEqual([best!.uid]);
  expect(await api.table.totals({ filter: {} })).toMatchObject({ count: 2, wins: 1, losses: 1, money: [{ currency: 'USD', net: '90' }] });
  const beside = await api.table.beside({ filter: {}, sort: { by: 'net', descending: true }, uid: worst!.uid });
  expect(beside).toEqual({ place: 1, total: 2, before: best!.uid, after: null });
  const facets = await api.table.facets({ filter: { symbols: ['AAPL'] }, of: 'symbols' });
  expect(facets.values.map(({ label, count }) => [label, count])).toEqual([
    ['AAPL', 1],
    ['MSFT', 1],
  ]);
  await undo();
  expect((await page())[0]).toMatchObject({ rating: null, hasNote: false, reviewed: false });
});

test('of an exit whose day alone is known no hour is told, nor how long the trade was held', async () => {
  const { api, fills } = await tradingJournal();
  await fills(
    ['buy', 10, 5, { at: '2026-01-02' }],
    ['sell', 10, 6, { at: '2026-01-03T00:00:00Z' }],
    ['buy', 10, 5, { at: '2026-01-04T15:00:00Z' }],
    ['sell', 10, 6, { at: '2026-01-05' }],
  );
  const { rows } = await api.table.page({});
  expect(rows.map(({ closedAt, openedAt, heldMs }) => [openedAt, closedAt, heldMs])).toEqual([
    ['2026-01-04T15:00:00.000Z', '2026-01-05', null],
    ['2026-01-02', '2026-01-03T00:00:00.000Z', null],
  ]);
});

test('whose exit is known by its day alone stands last by the time held, in no span of it, and in no mean of it', async () => {
  const { api, fills, fillsOf } = await tradingJournal('usStocks', { day: { zone: 'UTC', startsAt: '00:00', label: 'start' } });
  await fillsOf('HOUR', ['buy', 10, 5, { at: '2026-01-04T15:00:00Z' }], ['sell', 10, 6, { at: '2026-01-04T16:00:00Z' }]);
  await fillsOf('THREE', ['buy', 10, 5, { at: '2026-01-04T15:00:00Z' }], ['sell', 10, 6, { at: '2026-01-04T18:00:00Z' }]);
  await fillsOf('NIGHT', ['buy', 10, 5, { at: '2026-01-04T22:00:00Z' }], ['sell', 10, 6, { at: '2026-01-05T00:00:00Z' }]);
  const [, exit] = await fills(['buy', 10, 5, { at: '2026-01-04T22:30:00Z' }], ['sell', 10, 6, { at: '2026-01-05T00:00:00Z' }]);
  const sorted = async (descending: boolean, filter = {}) =>
    (await api.table.page({ filter, sort: { by: 'held', descending } })).rows.map(({ symbol }) => symbol);
  const mean = async () => (await api.reports.summary({ filter: {}, metrics: ['held'] })).figures.find(({ metric }) => metric === 'held');
  expect(await sorted(true)).toEqual(['THREE', 'NIGHT', 'AAPL', 'HOUR']);

  const [fill] = (await api.fills.get({ uids: [exit as string] })).fills;
  await api.fills.edit({ uid: exit as string, version: fill!.version, changes: { at: '2026-01-05' } });
  expect(await sorted(true)).toEqual(['THREE', 'NIGHT', 'HOUR', 'AAPL']);
  expect(await sorted(false)).toEqual(['HOUR', 'NIGHT', 'THREE', 'AAPL']);
  expect(await sorted(false, { heldMinutes: { from: 0, to: null } })).toEqual(['HOUR', 'NIGHT', 'THREE']);
  expect(await mean()).toMatchObject({ n: 3, value: 7_200_000 });
  const { rows } = await api.reports.breakdown({ filter: {}, rows: { by: 'held', of: null }, metrics: ['held'] });
  expect(rows.map(({ key, n }) => [key, n])).toContainEqual(['', 1]);
});

test('how long a trade was held is known once its last exit is one with an hour, though another at the same midnight moves alone', async () => {
  const { api, fills } = await tradingJournal('usStocks', { day: { zone: 'UTC', startsAt: '00:00', label: 'start' } });
  const [, exit] = await fills(
    ['buy', 20, 5, { at: '2026-01-02T15:00:00Z' }],
    ['sell', 10, 6, { at: '2026-01-05', order: 'A' }],
    ['sell', 10, 6, { at: '2026-01-05T00:00:00Z', order: 'B' }],
  );
  const held = async () => (await api.table.page({ filter: { heldMinutes: { from: 0, to: null } } })).rows.map(({ heldMs }) => heldMs);
  expect(await held()).toEqual([]);
  const [fill] = (await api.fills.get({ uids: [exit as string] })).fills;
  await api.fills.edit({ uid: exit as string, version: fill!.version, changes: { at: '2026-01-04' } });
  expect(await held()).toEqual([57 * 3_600_000]);
});

test('what nobody has said what it cost has unknown costs, on its row, at the end of their order, in sums and on its day', async () => {
  const { api, fills } = await tradingJournal();
  const on = (day: string, costs: string | null) => ({
    at: `${day}T15:00:00Z`,
    costs: costs === null ? null : [{ kind: 'fee' as const, amount: costs, currency: 'USD', source: 'stated' as const }],
  });
  await fills(
    ['buy', 10, 5, on('2026-01-02', '1')],
    ['sell', 10, 6, on('2026-01-02', null)],
    ['buy', 10, 5, on('2026-01-03', '0.5')],
    ['sell', 10, 6, on('2026-01-03', '0.5')],
    ['buy', 10, 5, on('2026-01-04', '0')],
    ['sell', 10, 6, on('2026-01-04', '0')],
  );
  for (const [descending, expected] of [
    [true, ['1', '0', null]],
    [false, ['0', '1', null]],
  ] as const)
    expect((await api.table.page({ sort: { by: 'costs', descending } })).rows.map(({ costs }) => costs)).toEqual(expected);
  expect((await api.table.totals({})).money).toMatchObject([{ costs: '2', costsUnknown: 1, net: '28' }]);
  const { days } = await api.days.calendar({ from: '2026-01-02', to: '2026-01-04' });
  expect(days.map(({ sums: [sum] }) => [sum?.costs, sum?.costsUnknown])).toEqual([
    ['1', 1],
    ['1', 0],
    ['0', 0],
  ]);
});

test('a grouped trade is found by every leg of it, and counted once', async () => {
  const { api, add, trades, undo } = await engineJournal('usStocks');
  await add(
    ['2025-01-05T15:00:00Z', 'buy 100 AAPL @10'],
    ['2025-01-05T16:00:00Z', 'sell 100 AAPL @11'],
    ['2025-01-06T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-06T16:00:00Z', 'sell 10 MSFT @19'],
    ['2025-01-07T15:00:00Z', 'buy 10 MSFT @20'],
    ['2025-01-07T16:00:00Z', 'sell 10 MSFT @19'],
  );
  const count = async (filter: object) => (await api.table.count({ filter })).count;
  const counts = async (of: 'symbols' | 'classes') =>
    Object.fromEntries((await api.table.facets({ of })).values.map(({ value, count }) => [value, count]));
  expect([await count({ symbols: ['MSFT'] }), await count({ text: 'msf' }), await count({})]).toEqual([2, 2, 3]);
  const [one, other] = await trades();
  await api.trades.group({ uids: [one!.uid, other!.uid], kind: 'spread' });
  expect([await count({ symbols: ['MSFT'] }), await count({ symbols: ['AAPL'] }), await count({ text: 'msf' })]).toEqual([2, 1, 2]);
  expect([await count({ text: 'aapl msft' }), await count({ classes: ['stock'] }), await count({})]).toEqual([1, 2, 2]);
  expect([await counts('symbols'), await counts('classes')]).toEqual([{ AAPL: 1, MSFT: 2 }, { stock: 2 }]);
  await undo();
  expect([await count({ symbols: ['MSFT'] }), await count({ text: 'aapl msft' })]).toEqual([2, 0]);
});

test('where days of exits are asked for, what they realised stands beside what the trades came to', async () => {
  const { api, add } = await engineJournal('usStocks');
  await add(
    ['2025-01-06T15:00:00Z', 'buy 100 AAPL @10'],
    ['2025-01-06T16:00:00Z', 'sell 40 AAPL @11'],
    ['2025-01-08T16:00:00Z', 'sell 60 AAPL @12'],
  );
  const money = async (meaning: 'realised' | 'closed', from: string, to: string) =>
    (await api.table.totals({ filter: { dates: { meaning, from, to } } })).money.map(({ net, realised }) => [net, realised]);
  expect(await money('realised', '2025-01-06', '2025-01-07')).toEqual([['160', '40']]);
  expect(await money('realised', '2025-01-08', '2025-01-08')).toEqual([['160', '120']]);
  expect(await money('closed', '2025-01-08', '2025-01-08')).toEqual([['160', null]]);
});
