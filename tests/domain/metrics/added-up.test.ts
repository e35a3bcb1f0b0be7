import { expect, test } from 'vitest';
import { addedUp, countsByGroup, MOST_GROUPS } from '../../../src/domain/metrics/added-up.ts';
import { NUMBERS } from '../../../src/domain/metrics/partition.ts';
import { createRandom } from '../../../src/domain/sample/random.ts';

const MANY = 20_000;
const { next } = createRandom(5);
const outcomes = Int8Array.from({ length: MANY }, () => Math.floor(next() * 3) - 1);
const unknownAtTimes = (value: number) => (next() < 0.2 ? Number.NaN : value);
const trades = {
  length: MANY,
  outcomes,
  results: Float64Array.from(outcomes, (outcome) => outcome * Math.ceil(next() * 1000)),
  multiples: Float64Array.from(outcomes, (outcome) => unknownAtTimes(outcome * Math.ceil(next() * 8))),
  costs: Float64Array.from(outcomes, () => unknownAtTimes(Math.floor(next() * 20))),
  held: Float64Array.from(outcomes, () => unknownAtTimes(Math.floor(next() * 50))),
};

const places = Array.from(outcomes.keys());
function plain(list: 'results' | 'multiples' | 'costs' | 'held', cellOf: (at: number) => number, count: number): number[] {
  return Array.from({ length: count }, (_, cell) =>
    [-1, 0, 1].flatMap((outcome) => {
      const own = places.filter((at) => cellOf(at) === cell && outcomes[at] === outcome && !Number.isNaN(trades[list][at]));
      const sum = (of: (at: number, value: number) => number) => own.reduce((all, at) => all + of(at, trades[list][at] as number), 0);
      const second = sum((at, value) => (list === 'costs' ? (trades.results[at] as number) + value : value * value));
      return [own.length, sum((_, value) => value), second];
    }),
  ).flat();
}

test.each([
  ['a few groups', 40],
  ['more groups than are added up by themselves', MOST_GROUPS + 9],
])('the cells of %s are what plain sums say, those that are not shown apart', (_, groups) => {
  const of = Int32Array.from(outcomes, () => Math.floor(next() * groups));
  const cellOf = Int32Array.from({ length: groups }, (_, group) => (group % 3 === 0 ? 4 : group % 4));
  for (const list of ['results', 'multiples', 'costs', 'held'] as const) {
    const sums = addedUp(trades, list, { of, cellOf, count: 4 });
    expect(sums).toHaveLength(4 * NUMBERS);
    expect([...sums]).toEqual(plain(list, (at) => cellOf[of[at] as number] as number, 4));
  }
  const counts = new Int32Array(groups);
  for (const group of of) counts[group] = (counts[group] as number) + 1;
  expect(countsByGroup(trades, of, groups)).toEqual(counts);
});

test('without cells there is one, of all', () => {
  for (const list of ['results', 'multiples', 'costs', 'held'] as const)
    expect([...addedUp(trades, list, { count: 1 })]).toEqual(plain(list, () => 0, 1));
});
