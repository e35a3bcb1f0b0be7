import { expect, test } from 'vitest';
import type { Closings } from '../../src/analysis/closings.ts';
import { emptyAmounts, listsOf } from '../../src/analysis/lists-of.ts';
import { createRandom } from '../../src/domain/sample/random.ts';
import { evenLevels } from '../../src/domain/statistics/even-levels.ts';
import { ranked } from '../../src/domain/statistics/ranked.ts';
import { CONVENTIONS } from '../support/filter-journal.ts';

/** More than are sorted, and some of them unknown. */
const MANY = 20_000;
const { next } = createRandom(3);
const values = Float64Array.from({ length: MANY }, (_, at) => (at % 9 === 0 ? Number.NaN : (next() - 0.4) ** 3));
const closings = {
  slots: new Int32Array(MANY),
  days: new Int32Array(MANY),
  verdicts: () => new Int8Array(MANY),
  list: () => values,
  levels: () => evenLevels(values),
} as unknown as Closings;

test.each<[string, Int32Array | null]>([
  ['all', null],
  ['two of three', Int32Array.from({ length: 13_000 }, (_, at) => Math.floor(at * 1.5))],
])('what stands where of %s is found by what is kept of all', (_, places) => {
  const { multiples, levels } = listsOf(closings, CONVENTIONS, places, places?.length ?? MANY, null);
  const order = ranked(multiples, () => levels('multiples'));
  const plain = Array.from(multiples as Float64Array)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = [0, 1, 5000, 10_000, plain.length - 1];
  expect(order.length).toBe(plain.length);
  expect(order.at(at)).toEqual(at.map((place) => plain[place]));
  expect(order.below([-0.01, 0, 0.001])).toEqual([-0.01, 0, 0.001].map((bound) => plain.filter((value) => value < bound).length));
});

test('what was told in another money is found by what it is there', () => {
  const told = { ...emptyAmounts(MANY), results: Float64Array.from({ length: MANY }, () => next() * 1e6) };
  const { results, levels } = listsOf(closings, CONVENTIONS, null, MANY, told);
  const at = [0, 5000, MANY - 1];
  expect(ranked(results, () => levels('results')).at(at)).toEqual(at.map((place) => told.results.toSorted()[place]));
});
