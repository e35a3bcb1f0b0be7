import { expect, test } from 'vitest';
import { drawnTotals } from '../../../src/domain/metrics/drawn-totals.ts';
import type { ClosedTrades } from '../../../src/domain/metrics/figures.ts';
import { NUMBERS } from '../../../src/domain/metrics/partition.ts';
import { createRandom } from '../../../src/domain/sample/random.ts';
import { DRAWS, draw, MOST_DRAWN, startOf } from '../../../src/domain/statistics/intervals/draw.ts';

const { next } = createRandom(5);

test.each([1, 2, 77, MOST_DRAWN])('%i trades drawn are those that are drawn one after the other', (length) => {
  const some = (of: () => number) => Float64Array.from({ length }, of);
  const costs = some(() => (next() < 0.2 ? Number.NaN : Math.round(next() * 1000)));
  const outcomes = Int8Array.from({ length }, () => Math.floor(next() * 3) - 1);
  const results = some(() => Math.round((next() - 0.5) * 1e6));
  const trades: ClosedTrades = { length, results, outcomes, costs, multiples: results, held: results };
  expect(drawnTotals(trades, 'results', 1)).toEqual(plainly(results, outcomes, (at) => (results[at] as number) ** 2));
  expect(drawnTotals(trades, 'costs', 2)).toEqual(plainly(costs, outcomes, (at) => (results[at] as number) + (costs[at] as number), 2));
});

function plainly(values: Float64Array, outcomes: Int8Array, second: (at: number) => number, seed = 1): Float64Array {
  const known = [...values.keys()].filter((at) => !Number.isNaN(values[at]));
  const numbers = new Float64Array(DRAWS * NUMBERS);
  const drawn = new Uint16Array(known.length);
  let state = startOf(seed);
  for (let each = 0; each < DRAWS; each++) {
    state = draw(drawn, known.length, state);
    for (const place of drawn) {
      const at = known[place] as number;
      const start = each * NUMBERS + ((outcomes[at] as number) + 1) * 3;
      for (const [offset, value] of [1, values[at] as number, second(at)].entries())
        numbers[start + offset] = (numbers[start + offset] as number) + value;
    }
  }
  return numbers;
}
