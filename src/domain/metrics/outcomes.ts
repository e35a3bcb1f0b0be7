import { PORTION } from '../portion.ts';
import type { ClosedTrades } from './figures.ts';

export const WON = 1;
export const LOST = -1;
export const EVEN = 0;

export function countOf({ outcomes }: ClosedTrades, outcome: number): number {
  let count = 0;
  for (let at = 0; at < outcomes.length; at++) if (outcomes[at] === outcome) count += 1;
  return count;
}

/** What those of this outcome have in a list; what is not known is left out. */
export function ofOutcome({ outcomes }: ClosedTrades, values: ArrayLike<number>, outcome: number): Float64Array {
  const found = new Float64Array(outcomes.length);
  let count = 0;
  for (let at = 0; at < outcomes.length; at++) {
    const value = values[at] as number;
    if (outcomes[at] === outcome && !Number.isNaN(value)) found[count++] = value;
  }
  return found.subarray(0, count);
}

/** What is known of a list. */
export function known(values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(values.length);
  let count = 0;
  for (let from = 0; from < values.length; from += PORTION)
    count = knownPortion(found, count, values, from, Math.min(values.length, from + PORTION));
  return found.subarray(0, count);
}

function knownPortion(found: Float64Array, before: number, values: ArrayLike<number>, from: number, to: number): number {
  let count = before;
  for (let at = from; at < to; at++) {
    const value = values[at] as number;
    if (!Number.isNaN(value)) found[count++] = value;
  }
  return count;
}
