import { describe, expect, test } from 'vitest';
import { daysTable } from '../../renderer/features/reports/days-table.ts';
import { gridTable } from '../../renderer/features/reports/grid-table.ts';
import { METRIC_GROUPS, OF_DAYS } from '../../renderer/features/reports/metric-groups.ts';
import { hasArrow, placeOn, type Scale, scaleOf, stepOn } from '../../renderer/features/reports/scale-of.ts';
import { bothOf } from '../../renderer/filter/both-of.ts';
import { viewPath } from '../../renderer/filter/view-path.ts';
import { within } from '../../renderer/filter/within.ts';
import { verdictOf } from '../../renderer/format/verdict-of.ts';
import type { Figure } from '../../src/contract/reports.ts';
import { metrics } from '../../src/domain/metrics/catalog.ts';

const figure = (value: number | null, from: number, to: number, n = 50, metric = 'meanR'): Figure => ({
  ...{ metric, value, n },
  interval: { from, to, by: 'bootstrap' },
});
const tuesday = { by: 'weekday', of: null, key: '2' } as const;

test('every statistic stands in exactly one group of the summary', () => {
  const shown = METRIC_GROUPS.flatMap(({ common, more }) => [...common, ...more]);
  expect(shown.toSorted()).toEqual(metrics.map(({ id }) => id).toSorted());
  expect([...OF_DAYS].filter((id) => !shown.includes(id))).toEqual([]);
});

test.each<[string, Figure, string]>([
  ['above nothing for sure', figure(0.4, 0.1, 0.7), 'gain'],
  ['below nothing for sure', figure(-0.4, -0.7, -0.1), 'loss'],
  ['maybe nothing', figure(0.4, -0.1, 0.9), 'chance'],
  ['of few', figure(0.4, 0.1, 0.7, 11), 'few'],
  ['not there', figure(null, 0, 0), 'nothing'],
  ['more won than lost', figure(1.4, 1.1, 1.7, 50, 'profitFactor'), 'gain'],
  ['more lost than won', figure(0.7, 0.5, 0.9, 50, 'profitFactor'), 'loss'],
  ['neither good nor bad', figure(0.7, 0.5, 0.9, 50, 'winRate'), 'chance'],
])('a figure %s is shown so', (_, shown, verdict) => {
  expect(verdictOf(shown, 12)).toBe(verdict);
});

test('one scale holds every interval, as far on both sides of nothing, and is not stretched by what is below the floor', () => {
  const scale = scaleOf('meanR', [figure(0.5, 0.2, 0.8), figure(-1, -1.1, -0.9), figure(9, 8, 10, 3), null], 12) as Scale;
  expect(scale).toEqual({ from: -1.1, to: 1.1, neutral: 0 });
  expect([placeOn(scale, 0), placeOn(scale, 1.1)]).toEqual([0.5, 1]);
  expect(placeOn(scale, 9)).toBeGreaterThan(1);
  expect([0.01, 0.2, 0.4, 0.6, 1].map((value) => stepOn(scale, -value))).toEqual([1, 2, 3, 4, 5]);
});

test('an interval much wider than most is cut: the others can still be told apart', () => {
  const usual = [figure(0.5, 0.25, 0.75), figure(0.375, 0.125, 0.625), figure(-0.25, -0.5, 0)];
  expect(scaleOf('meanR', [...usual, figure(0.6, -19, 20)], 12)).toEqual({ from: -1.5, to: 1.5, neutral: 0 });
  expect(scaleOf('meanR', [figure(0.5, 0.25, 0.75), figure(0.5, -19, 20)], 12)).toMatchObject({ to: 2.25 });
  // A figure is never off it.
  expect(scaleOf('meanR', [...usual, figure(6, 5, 40)], 12)).toMatchObject({ to: 6 });
  expect(scaleOf('heldWin', [figure(10, 8, 12, 50, 'heldWin'), figure(11, 9, 500, 50, 'heldWin')], 12)).toMatchObject({ from: 8, to: 16 });
});

test('where every figure is of few trades they make the scale, without their intervals', () => {
  const few = [figure(-500, -900, -100, 3, 'expectancy'), figure(250, -800, 900, 5, 'expectancy')];
  expect(scaleOf('expectancy', few, 12)).toEqual({ from: -500, to: 500, neutral: 0 });
  expect(scaleOf('winRate', [figure(0.25, 0, 1, 4, 'winRate'), figure(0.75, 0, 1, 4, 'winRate')], 12)).toMatchObject({
    from: 0.25,
    to: 0.75,
  });
  expect(scaleOf('expectancy', [...few, figure(null, 0, 0, 50, 'expectancy')], 12)).toMatchObject({ to: 500 });
});

test.each(['winRate', 'heldWin', 'expectancy'])('where no trade has a figure (%s) there is no scale', (metric) => {
  expect(scaleOf(metric, [null, figure(null, 0, 0, 0, metric), figure(1, 0, 2, 50, 'meanR')], 12)).toBeNull();
});

test.each<[string, Figure, ('table' | 'map' | 'chart')[]]>([
  ['an interval within it', figure(0.5, 0.2, 0.8), []],
  ['an interval that is cut', figure(0.5, -19, 20), ['table', 'chart']],
  ['a figure of few trades within it', figure(0.5, -19, 20, 3), []],
  ['a figure of few trades beyond it', figure(9, 8, 10, 3), ['chart']],
  ['no figure', figure(null, -19, 20), []],
])('an arrow beyond the scale is drawn of %s', (_, of, drawn) => {
  const scale: Scale = { from: -1, to: 1, neutral: 0 };
  expect((['table', 'map', 'chart'] as const).filter((as) => hasArrow(scale, [null, of], { floor: 12, as }))).toEqual(drawn);
});

describe('two filters as one', () => {
  test.each([
    [{ direction: 'long' }, { symbols: ['ES'] }, { direction: 'long', symbols: ['ES'] }],
    [{ symbols: ['ES', 'NQ'] }, { symbols: ['NQ', 'CL'] }, { symbols: ['NQ'] }],
    [{ groups: [tuesday] }, { groups: [{ ...tuesday, key: '3' }] }, { groups: [tuesday, { ...tuesday, key: '3' }] }],
    // What no filter can say is not said, least of all as everything.
    [{ symbols: ['ES'] }, { symbols: ['CL'] }, null],
    [{ direction: 'long' }, { direction: 'short' }, null],
  ] as const)('%j and %j', (one, other, both) => {
    expect(bothOf(structuredClone(one) as object, structuredClone(other) as object)).toEqual(both);
  });

  test('a cell within itself is the cell', () => {
    expect(within({ groups: [tuesday] }, [tuesday])).toEqual({ groups: [tuesday] });
  });
});

test.each([
  ['{"page":"breakdown","as":"map"}', '/reports/breakdown?f=%7B%22hasNote%22%3Atrue%7D&q=%7B%22as%22%3A%22map%22%7D'],
  ['{"page":"summary"}', '/reports/summary?f=%7B%22hasNote%22%3Atrue%7D'],
  ['{"page":"../settings"}', '/reports/?f=%7B%22hasNote%22%3Atrue%7D'],
  ['nothing', '/reports/?f=%7B%22hasNote%22%3Atrue%7D'],
])('a report kept as %s leads to %s', (columns, path) => {
  expect(viewPath({ screen: 'reports', filter: { hasNote: true }, sort: null, columns })).toBe(path);
});

test('the table of days leaves with numbers that can be counted with, and nothing where there is none', () => {
  const side = (days: number, result: string) => ({
    ...{ days, result, meanResult: days === 0 ? null : '-461.5', trades: 1070, tradesPerDay: days === 0 ? null : 3.5 },
    ...{ figures: [{ metric: 'winRate', value: days === 0 ? null : 0.67, n: 10, interval: null }], first: { winRate: 0.5, mean: '2' } },
  });
  const days = { won: side(298, '219100.25'), lost: side(277, '-127571'), even: side(0, '0'), basis: { currency: 'USD' } };
  const { rows } = daysTable(days as unknown as Parameters<typeof daysTable>[0]);
  expect(rows.slice(0, 6)).toEqual([
    ['Days with an exit', 'count', 298, 277, 0],
    ['Result', 'USD', { exact: '219100.25' }, { exact: '-127571' }, { exact: '0' }],
    ['Result a day', 'USD', { exact: '-461.5' }, { exact: '-461.5' }, null],
    ['Trades', 'count', 1070, 1070, 1070],
    ['Trades a day', 'ratio', 3.5, 3.5, null],
    ['Win rate', 'percent', 0.67, 0.67, null],
  ]);
});

test('a symbol of figures alone leaves as the text that it is, and money exactly', () => {
  const cell = { trades: 1, figure: { metric: 'totalResult', value: '-12345678901234.55', n: 1, interval: null } };
  const grid = { heads: [{ label: 'Result' }], rows: [{ label: '005930', cells: [cell] }] };
  const { rows } = gridTable(grid as unknown as Parameters<typeof gridTable>[0], 'Symbol', 'Column', 'KRW');
  expect(rows).toEqual([['005930', 'Result', 'Result', { exact: '-12345678901234.55' }, 'KRW', null, null, 1, 1]]);
});
