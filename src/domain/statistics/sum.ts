import { PORTION } from '../portion.ts';

/** Exact for integers whose sum stays one. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let from = 0; from < values.length; from += PORTION)
    total = sumPortion(total, values, from, Math.min(values.length, from + PORTION));
  return total;
}

function sumPortion(before: number, values: ArrayLike<number>, from: number, to: number): number {
  let total = before;
  for (let at = from; at < to; at++) total += values[at] as number;
  return total;
}
