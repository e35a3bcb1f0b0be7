import { PORTION } from '../domain/portion.ts';

/** Whether the trade in a slot is meant. */
export type Test = (slot: number) => boolean;
/** Meant is what has one of these in a column. A million are told by looking them up, where a call for each takes ten times as long. */
export interface Listed {
  readonly column: Int32Array | Uint8Array;
  /** By what stands there, 1: it is meant. */
  readonly wanted: Uint8Array;
  /** Who has anything in that column may be meant besides. */
  readonly besides?: { readonly column: Int32Array; readonly isMeant: Test };
}
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

/** One pass for each thing that is asked. */
export function narrow(slots: Int32Array, by: Test | Listed | Between): Int32Array {
  const meant = new Int32Array(slots.length);
  let n = 0;
  for (let from = 0; from < slots.length; from += PORTION) {
    const to = Math.min(slots.length, from + PORTION);
    if (typeof by === 'function') n = testPortion(meant, n, slots, by, from, to);
    else if ('wanted' in by) {
      const { column, wanted, besides } = by;
      n = lookUpPortion(meant, n, slots, column, wanted, besides?.column ?? null, besides?.isMeant ?? isNot, from, to);
    } else n = comparePortion(meant, n, slots, by.column, by.from, by.to, from, to);
  }
  return meant.subarray(0, n);
}
const isNot = () => false;

function testPortion(meant: Int32Array, found: number, slots: Int32Array, isMeant: Test, from: number, to: number): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    if (isMeant(slot)) meant[n++] = slot;
  }
  return n;
}

/** Nobody guesses which are meant: each is put down, and kept or written over. */
function lookUpPortion(
  meant: Int32Array,
  found: number,
  slots: Int32Array,
  column: Int32Array | Uint8Array,
  wanted: Uint8Array,
  others: Int32Array | null,
  isBesides: Test,
  from: number,
  to: number,
): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    // What stands there and is not in the list is not meant. A comparison would be guessed at, and takes twice as long.
    let isMeant = (wanted[column[slot] as number] as number) | 0;
    if (others && others[slot] !== 0 && isBesides(slot)) isMeant = 1;
    meant[n] = slot;
    n += isMeant;
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
