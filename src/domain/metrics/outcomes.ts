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
  const own = values instanceof Float64Array ? values : Float64Array.from(values);
  const uppers = new Int32Array(own.buffer, own.byteOffset, 2 * own.length);
  const found = new Float64Array(own.length);
  let count = 0;
  for (let from = 0; from < own.length; from += PORTION)
    count = knownPortion(found, count, own, uppers, from, Math.min(own.length, from + PORTION));
  return found.subarray(0, count);
}

/** Nobody guesses which are known: each is put down, and kept or written over. Its upper half tells whether it is a number. */
function knownPortion(found: Float64Array, before: number, values: Float64Array, uppers: Int32Array, from: number, to: number): number {
  let count = before;
  for (let at = from; at < to; at++) {
    found[count] = values[at] as number;
    count += (((uppers[2 * at + 1] as number) & WITHOUT_SIGN) - NO_NUMBER) >>> 31;
  }
  return count;
}
const WITHOUT_SIGN = 0x7fffffff;
/** So high and higher. */
const NO_NUMBER = 0x7ff80000;
