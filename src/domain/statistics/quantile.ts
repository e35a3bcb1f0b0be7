import { type Ranked, ranked } from './ranked.ts';

/** Between two values in proportion. null: of nothing. The values need not be in order. */
export const quantile = (values: ArrayLike<number>, part: number): number | null => quantiles(ranked(values), [part])[0] as number | null;

/** Several of the same values, in one look at them. */
export function quantiles(values: Ranked, parts: readonly number[]): (number | null)[] {
  if (values.length === 0) return parts.map(() => null);
  const spots = parts.map((part) => (values.length - 1) * part);
  const around = values.at(spots.flatMap((spot) => [Math.floor(spot), Math.min(Math.floor(spot) + 1, values.length - 1)]));
  return spots.map((spot, at) => between(around[2 * at] as number, around[2 * at + 1] as number, spot - Math.floor(spot)));
}

/** The same of values that are in order, lowest first. */
export function quantileOfSorted(sorted: ArrayLike<number>, part: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  return between(sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number, place - below);
}

const between = (low: number, high: number, part: number): number => (part === 0 ? low : low + (high - low) * part);
