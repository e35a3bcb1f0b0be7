import { expect, test } from 'vitest';
import type { ClosedTrades } from '../../../src/domain/metrics/figures.ts';
import { slopesAt, spreadOfMeans, spreadOfSums } from '../../../src/domain/metrics/spread-of-means.ts';
import { type FromTotals, totalsOf } from '../../../src/domain/metrics/totals.ts';
import { createRandom } from '../../../src/domain/sample/random.ts';
import { deviation } from '../../../src/domain/statistics/deviation.ts';
import { mean } from '../../../src/domain/statistics/mean.ts';

const MEAN: FromTotals = { list: 'multiples', of: ({ all }) => (all.count === 0 ? null : all.sum / all.count) };
const SQUARES: FromTotals = { list: 'multiples', of: ({ all }) => all.second };
const { next } = createRandom(3);

test.each([
  ['far apart', (): number => (next() - 0.4) * 3, 'by sums'],
  ['nearly alike', (): number => 1000 + next() * 1e-3, 'one by one'],
  ['alike', (): number => 2, 'one by one'],
] as const)('how far a mean of values %s scatters is told %s', (_, valueAt, how) => {
  const trades = tradesOf(Float64Array.from({ length: 5000 }, valueAt));
  const told = spreadOfSums(slopesAt(MEAN, totalsOf(trades, 'multiples')) as Float64Array, totalsOf(trades, 'multiples'));
  expect(told === undefined ? 'one by one' : 'by sums').toBe(how);
  const wanted = (deviation(trades.multiples) as number) / Math.sqrt(5000);
  expect(Math.abs((spreadOfMeans(MEAN, trades) as number) - wanted)).toBeLessThan(1e-6 * Math.abs(mean(trades.multiples) as number));
});

test('where squares matter each trade is looked at', () => {
  const trades = tradesOf(Float64Array.from({ length: 100 }, () => next()));
  expect(spreadOfSums(slopesAt(SQUARES, totalsOf(trades, 'multiples')) as Float64Array, totalsOf(trades, 'multiples'))).toBeUndefined();
});

function tradesOf(multiples: Float64Array): ClosedTrades {
  const outcomes = Int8Array.from(multiples, (value) => (value > 0 ? 1 : -1));
  return { length: multiples.length, results: multiples, outcomes, costs: multiples, multiples, held: multiples };
}
