import { describe, expect, test } from 'vitest';
import { known } from '../../../src/domain/metrics/outcomes.ts';
import { createRandom } from '../../../src/domain/sample/random.ts';
import { binsOf } from '../../../src/domain/statistics/bins.ts';
import { cumulated } from '../../../src/domain/statistics/cumulated.ts';
import { deepestFall } from '../../../src/domain/statistics/deepest-fall.ts';
import { deviation } from '../../../src/domain/statistics/deviation.ts';
import { evenLevels } from '../../../src/domain/statistics/even-levels.ts';
import { deepest, falls } from '../../../src/domain/statistics/falls.ts';
import { levelsByBits } from '../../../src/domain/statistics/levels.ts';
import { longestRun } from '../../../src/domain/statistics/longest-run.ts';
import { quantile, quantileOfSorted } from '../../../src/domain/statistics/quantile.ts';
import { ranked } from '../../../src/domain/statistics/ranked.ts';

/** More than are looked at in one portion, and not a multiple of it. */
const MANY = 20_011;
const { next } = createRandom(7);
const KINDS: readonly (readonly [string, (at: number) => number])[] = [
  ['around nothing', () => (next() - 0.5) * 4],
  ['whole units', () => Math.round((next() - 0.45) * 1e9)],
  ['tiny and huge', () => (next() - 0.5) * 10 ** Math.floor(next() * 30 - 15)],
  ['few different ones', () => Math.floor(next() * 3) - 1],
  ['all the same', () => 2.5],
  ['gains alone', () => next() ** 8 * 1000],
  ['seconds and weeks', () => next() * (next() < 0.7 ? 1e4 : 1e9)],
];
const LEVELS = [
  ['told apart by their bits', levelsByBits],
  ['told apart evenly', evenLevels],
] as const;

describe.each(KINDS)('of many values, %s,', (_, valueAt) => {
  const values = Float64Array.from({ length: MANY }, (_, at) => valueAt(at));
  const sorted = values.toSorted();

  test.each(LEVELS)('those in a place are the ones that sorting puts there, %s', (_, levels) => {
    const places = [0, 1, 200, 10_005, 10_006, MANY - 201, MANY - 1];
    expect(ranked(values, levels).at(places)).toEqual(places.map((place) => sorted[place]));
    for (const part of [0, 0.05, 0.5, 0.95, 1]) expect(quantile(values, part)).toBe(quantileOfSorted(sorted, part));
  });

  test.each(LEVELS)('as many are less than a bound as a plain look finds, %s', (_, levels) => {
    const some = values.map((value, at) => (at % 5 === 0 ? -0 : at % 7 === 0 ? Number.NaN : value));
    const order = ranked(some, levels);
    const bounds = [Number.NEGATIVE_INFINITY, -1e30, -1, -0.3, -Number.MIN_VALUE, 0, 0.3, 1, 2.5, sorted[9000] as number, 1e30];
    expect(order.below(bounds)).toEqual(bounds.map((bound) => some.filter((value) => value < bound).length));
    expect(order.length).toBe(known(some).length);
    expect(order.at([0, order.length - 1])).toEqual([known(some).sort()[0], known(some).sort().at(-1)]);
  });

  test('no level that is kept is more to look through than the fullest by bits', () => {
    const most = ({ of }: { of: Uint16Array }) => Math.max(...[...Map.groupBy(of, (level) => level).values()].map(({ length }) => length));
    expect(most(evenLevels(values))).toBeLessThanOrEqual(most(levelsByBits(values)));
  });

  test('each lies in one bin', () => {
    const bins = binsOf(ranked(values), 20);
    const inside = ({ from, to }: { from: number | null; to: number | null }) =>
      sorted.filter((value) => value >= (from ?? Number.NEGATIVE_INFINITY) && value < (to ?? Number.POSITIVE_INFINITY)).length;
    expect(bins.map(({ n }) => n)).toEqual(bins.map(inside));
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(MANY);
  });

  test('the deepest fall, the longest run and the deviation are those of a plain look', () => {
    expect(deepestFall(values)).toBe(deepest(falls(cumulated(values)))?.depth ?? 0);
    const signs = Int8Array.from(values, Math.sign);
    for (const wanted of [1, 0, -1]) {
      const runs = [...signs].map((sign) => (sign === wanted ? 'x' : ' ')).join('');
      expect(longestRun(signs, wanted)).toBe(Math.max(...runs.split(' ').map(({ length }) => length)));
    }
    const middle = values.reduce((sum, value) => sum + value, 0) / MANY;
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    expect(deviation(values)).toBeCloseTo(sorted[0] === sorted.at(-1) ? 0 : Math.sqrt(squares / (MANY - 1)), 9);
  });

  test('what is not known is left out', () => {
    const some = values.map((value, at) => (at % 3 === 0 ? Number.NaN : value));
    expect(known(some)).toEqual(values.filter((_, at) => at % 3 !== 0));
    const odd = [Number.NEGATIVE_INFINITY, Number.NaN, -0, 0 / 0, -Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE];
    expect([...known(odd)]).toEqual([Number.NEGATIVE_INFINITY, -0, Number.POSITIVE_INFINITY, Number.MAX_VALUE]);
  });
});
