import { normalBelow } from '../normal.ts';
import type { Interval } from './interval.ts';
import { tQuantile } from './t-quantile.ts';

/**
 * Between the percentiles of what draws came to; NaN where one came to nothing. Of few they are taken further out, as t lies further
 * out than the normal distribution: plain percentiles are too sure. null: it did not exist in too many draws.
 */
export function ofDraws(draws: Float64Array, n: number, tail: number): Interval | null {
  const sorted = draws.filter((value) => !Number.isNaN(value)).sort();
  if (n < 2 || sorted.length < draws.length * (1 - MOST_MISSING)) return null;
  const part = normalBelow(Math.sqrt(n / (n - 1)) * tQuantile(tail, n - 1));
  const at = (place: number) => {
    const below = Math.floor(place);
    const low = sorted[below] as number;
    return low + ((sorted[Math.min(below + 1, sorted.length - 1)] as number) - low) * (place - below);
  };
  const place = part * (sorted.length - 1);
  return { from: at(place), to: at(sorted.length - 1 - place), by: 'bootstrap' };
}

const MOST_MISSING = 0.01;
