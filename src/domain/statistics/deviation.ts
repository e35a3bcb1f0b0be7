import { PORTION } from '../portion.ts';
import { sum } from './sum.ts';

/** Of a sample: around its mean, over n - 1. null below two values. */
export function deviation(values: ArrayLike<number>): number | null {
  return values.length < 2 ? null : Math.sqrt(squares(values) / (values.length - 1));
}

/** Of everything there is: over n. */
export function deviationOfAll(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : Math.sqrt(squares(values) / values.length);
}

/** In two passes: one alone loses all digits where the mean is large. */
function squares(values: ArrayLike<number>): number {
  const middle = sum(values) / values.length;
  const found = { squared: 0, areAlike: true };
  for (let from = 0; from < values.length; from += PORTION)
    squarePortion(found, values, middle, from, Math.min(values.length, from + PORTION));
  // Their mean may be off by the last digit, and what is divided by nearly nothing is no figure.
  return found.areAlike ? 0 : found.squared;
}

function squarePortion(
  found: { squared: number; areAlike: boolean },
  values: ArrayLike<number>,
  middle: number,
  from: number,
  to: number,
): void {
  let { squared, areAlike } = found;
  const first = values[0];
  for (let at = from; at < to; at++) {
    squared += ((values[at] as number) - middle) ** 2;
    areAlike &&= values[at] === first;
  }
  found.squared = squared;
  found.areAlike = areAlike;
}
