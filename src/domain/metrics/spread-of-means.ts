import { movesOf } from './added-alone.ts';
import type { ClosedTrades } from './figures.ts';
import { NUMBERS } from './partition.ts';
import { emptyTotals, type FromTotals, readTotals, type Totals, totalsOf } from './totals.ts';

/**
 * The standard error of a statistic made of sums: how much each trade moves it, and how far those moves lie around their mean. null
 * where it does not exist, or would not with a little more or less.
 */
export function spreadOfMeans(from: FromTotals, trades: ClosedTrades): number | null {
  if (trades.together) return trades.together.spread(from);
  const totals = totalsOf(trades, from.list);
  const slopes = slopesAt(from, totals);
  if (slopes === null) return null;
  const known = from.list === 'costs' ? undefined : spreadOfSums(slopes, totals);
  if (known !== undefined) return known;
  const [moved, squared] = movesOf(trades, from.list, { count: 1 }, slopes) as unknown as [number, number];
  return spreadOfMoves(totals.all.count, moved, squared);
}

export const spreadOfMoves = (n: number, moved: number, squared: number): number | null =>
  n < 2 ? null : Math.sqrt((Math.max(0, squared - (moved * moved) / n) * n) / (n - 1));

/** The same without a look at each trade; undefined: squares matter, or the moves are too alike to tell from sums how they scatter. */
export function spreadOfSums(slopes: Float64Array, { lost, even, won, all }: Totals): number | null | undefined {
  let [moved, squared, size] = [0, 0, 0];
  for (const [at, { count, sum, second }] of [lost, even, won].entries()) {
    const [ofCount, ofSum, ofSecond] = slopes.subarray(at * 3, at * 3 + 3) as unknown as [number, number, number];
    if (ofSecond !== 0) return undefined;
    const [alone, both, square] = [count * ofCount * ofCount, 2 * ofCount * ofSum * sum, ofSum * ofSum * second];
    moved += count * ofCount + ofSum * sum;
    squared += alone + both + square;
    size += alone + Math.abs(both) + square;
  }
  const isTold = squared - (moved * moved) / all.count > size * FAR_APART;
  return isTold ? spreadOfMoves(all.count, moved, squared) : undefined;
}
const FAR_APART = 1e-3;

/** What one more of each sum would change. */
export function slopesAt({ of }: FromTotals, totals: Totals): Float64Array | null {
  const at = [totals.lost, totals.even, totals.won].flatMap(({ count, sum, second }) => [count, sum, second]);
  const numbers = Float64Array.from(at);
  const scratch = emptyTotals();
  const slopes = new Float64Array(NUMBERS);
  for (let place = 0; place < NUMBERS; place++) {
    const [count, sum, second] = at.slice(place - (place % 3), place - (place % 3) + 3) as [number, number, number];
    if (count === 0) continue;
    const sizes = [count, Math.max(Math.abs(sum), Math.sqrt(Math.abs(second) * count)), Math.abs(second)];
    const step = STEP * (sizes[place % 3] as number);
    if (step === 0) continue;
    numbers[place] = (at[place] as number) + step;
    const above = of(readTotals(numbers, 0, scratch));
    numbers[place] = (at[place] as number) - step;
    const below = of(readTotals(numbers, 0, scratch));
    numbers[place] = at[place] as number;
    if (above === null || below === null) return null;
    slopes[place] = (above - below) / (2 * step);
  }
  return slopes;
}
const STEP = 1e-5;
