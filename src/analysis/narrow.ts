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

/** One pass for each thing that is asked. */
export function narrow(slots: Int32Array, by: Test | Listed): Int32Array {
  const meant = new Int32Array(slots.length);
  const listed = typeof by === 'function' ? null : by;
  const besides = listed?.besides;
  let n = 0;
  for (let from = 0; from < slots.length; from += PORTION) {
    const to = Math.min(slots.length, from + PORTION);
    n = listed
      ? lookUpPortion(meant, n, slots, listed.column, listed.wanted, besides?.column ?? null, besides?.isMeant ?? isNot, from, to)
      : testPortion(meant, n, slots, by as Test, from, to);
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
