import { PORTION } from '../domain/portion.ts';
import { type Listed, lookUp } from './look-up.ts';

/** Whether the trade in a slot is meant. */
export type Test = (slot: number) => boolean;
/** Meant is what has one between these in a column, both among them. */
export interface Between {
  readonly column: Int32Array | Float64Array;
  readonly from: number;
  readonly to: number;
}
/** What takes long to tell: of many it is looked up in a column that is made of all trades and kept. */
export interface Kept {
  readonly isMeant: Test;
  readonly listed: () => Listed;
}

/** One pass for each thing that is asked. In place: these are slots 0, 1, 2 … to the last. */
export function narrow(slots: Int32Array, by: Test | Listed | Between, areInPlace = false): Int32Array {
  if (typeof by !== 'function' && 'wanted' in by) return lookUp(slots, by, areInPlace);
  const meant = new Int32Array(slots.length);
  let n = 0;
  for (let from = 0; from < slots.length; from += PORTION) {
    const to = Math.min(slots.length, from + PORTION);
    if (typeof by === 'function') n = testPortion(meant, n, slots, by, from, to);
    else n = comparePortion(meant, n, slots, by.column, by.from, by.to, from, to);
  }
  return meant.subarray(0, n);
}

function testPortion(meant: Int32Array, found: number, slots: Int32Array, isMeant: Test, from: number, to: number): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    if (isMeant(slot)) meant[n++] = slot;
  }
  return n;
}

function comparePortion(
  meant: Int32Array,
  found: number,
  slots: Int32Array,
  column: Int32Array | Float64Array,
  low: number,
  high: number,
  from: number,
  to: number,
): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    const value = column[slot] as number;
    if (value >= low && value <= high) meant[n++] = slot;
  }
  return n;
}
