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

/** In place: one pass for each thing that is asked. */
export function narrow(slots: Int32Array, by: Test | Listed): Int32Array {
  let n = 0;
  for (let from = 0; from < slots.length; from += PORTION) {
    const to = Math.min(slots.length, from + PORTION);
    n = typeof by === 'function' ? testPortion(slots, n, by, from, to) : lookUpPortion(slots, n, by, from, to);
  }
  return slots.subarray(0, n);
}

function testPortion(slots: Int32Array, found: number, isMeant: Test, from: number, to: number): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    if (isMeant(slot)) slots[n++] = slot;
  }
  return n;
}

/** Nobody guesses which are meant: each is put down, and kept or written over. */
function lookUpPortion(slots: Int32Array, found: number, { column, wanted, besides }: Listed, from: number, to: number): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    // What stands there and is not in the list is not meant. A comparison would be guessed at, and takes twice as long.
    let meant = (wanted[column[slot] as number] as number) | 0;
    if (besides && besides.column[slot] !== 0 && besides.isMeant(slot)) meant = 1;
    slots[n] = slot;
    n += meant;
  }
  return n;
}
