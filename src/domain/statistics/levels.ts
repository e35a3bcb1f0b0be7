import { PORTION } from '../portion.ts';

/** Values told apart roughly: whose level is lower is lower. */
export interface Levels {
  /** The level of each, from 0 to below LEVELS; UNKNOWN of what is NaN. */
  readonly of: Uint16Array;
  /** In which one a value is, or would be. */
  levelOf(value: number): number;
}
export const LEVELS = 0x8000;
export const UNKNOWN = LEVELS;

/** How many are in each level, UNKNOWN last. */
export function countsOf(of: Uint16Array): Int32Array {
  const counts = new Int32Array(LEVELS + 1);
  for (let from = 0; from < of.length; from += PORTION) countPortion(counts, of, from, Math.min(of.length, from + PORTION));
  return counts;
}

function countPortion(counts: Int32Array, of: Uint16Array, from: number, to: number): void {
  for (let at = from; at < to; at++) counts[of[at] as number] = (counts[of[at] as number] as number) + 1;
}

/** How many are below each level, and in the end how many there are. */
export function startsOf(of: Uint16Array): Int32Array {
  const starts = new Int32Array(LEVELS + 2);
  starts.set(countsOf(of), 1);
  for (let level = 1; level < starts.length; level++) starts[level] = (starts[level] as number) + (starts[level - 1] as number);
  return starts;
}

/** The level in which a place is: the last that begins at it or before, and has any. */
export function levelAt(starts: Int32Array, place: number): number {
  let [low, high] = [0, LEVELS];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By their upper bits, however far apart they are. */
export function levelsByBits(values: Float64Array): Levels {
  const { length } = values;
  const uppers = new Int32Array(values.buffer, values.byteOffset, 2 * length);
  const ends = { low: HIGHEST, high: -HIGHEST };
  for (let from = 0; from < length; from += PORTION) endPortion(ends, uppers, from, Math.min(length, from + PORTION));
  let shift = 0;
  while ((ends.high >> shift) - (ends.low >> shift) >= LEVELS) shift++;
  const low = ends.low >> shift;
  const of = new Uint16Array(length);
  for (let from = 0; from < length; from += PORTION) levelPortion(of, uppers, shift, low, from, Math.min(length, from + PORTION));
  const one = new Float64Array(1);
  const upper = new Int32Array(one.buffer);
  return {
    of,
    levelOf(value) {
      one[0] = value;
      return Math.max(0, Math.min(LEVELS - 1, (comparable(upper[1] as number) >> shift) - low));
    },
  };
}

/** The upper half of a double, made such that it compares as whole numbers do; of -0 and 0 it is the same. */
function comparable(upper: number): number {
  const own = upper ^ ((upper >> 31) & HIGHEST);
  return own + (own >>> 31);
}
/** So far from nothing lies what is NaN, and nothing else. */
const isUnknown = (upper: number): boolean => (upper & HIGHEST) >= 0x7ff80000;
const HIGHEST = 0x7fffffff;

function endPortion(ends: { low: number; high: number }, uppers: Int32Array, from: number, to: number): void {
  let { low, high } = ends;
  for (let at = from; at < to; at++) {
    const upper = uppers[2 * at + 1] as number;
    if (isUnknown(upper)) continue;
    const own = comparable(upper);
    if (own < low) low = own;
    if (own > high) high = own;
  }
  ends.low = low;
  ends.high = high;
}

function levelPortion(of: Uint16Array, uppers: Int32Array, shift: number, low: number, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const upper = uppers[2 * at + 1] as number;
    of[at] = isUnknown(upper) ? UNKNOWN : (comparable(upper) >> shift) - low;
  }
}
