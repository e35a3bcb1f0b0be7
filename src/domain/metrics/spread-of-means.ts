import { PORTION } from '../portion.ts';
import type { ClosedTrades } from './figures.ts';
import { emptyTotals, type FromTotals, NUMBERS, readTotals, type Totals, totalsOf } from './totals.ts';

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
  const lists = { slopes, outcomes: trades.outcomes, values: trades[from.list], seconds: from.list === 'costs' ? trades.results : null };
  const added = trades.areGross ? 0 : 1;
  const moves = new Float64Array(2);
  for (let start = 0; start < trades.length; start += PORTION)
    movePortion(moves, { ...lists, added }, start, Math.min(trades.length, start + PORTION));
  return spreadOfMoves(totals.all.count, moves[0] as number, moves[1] as number);
}

interface Lists {
  readonly slopes: Float64Array;
  readonly outcomes: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly seconds: ArrayLike<number> | null;
  readonly added: number;
}

/** Adds up the moves, and their squares. */
function movePortion(moves: Float64Array, { slopes, outcomes, values, seconds, added }: Lists, from: number, to: number): void {
  let [moved, squared] = moves as unknown as [number, number];
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    const place = ((outcomes[at] as number) + 1) * 3;
    const second = seconds ? (seconds[at] as number) + added * value : value * value;
    const move = (slopes[place] as number) + (slopes[place + 1] as number) * value + (slopes[place + 2] as number) * second;
    moved += move;
    squared += move * move;
  }
  moves[0] = moved;
  moves[1] = squared;
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
