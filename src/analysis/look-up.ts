import { PORTION } from '../domain/portion.ts';
import { emptyMarks, mark, placesIn } from './marks.ts';
import { takePortion } from './take-portion.ts';

/** Meant is what has one of these in a column. A million are told by looking them up, where a call for each takes ten times as long. */
export interface Listed {
  readonly column: Int32Array | Uint8Array;
  /** By what stands there, 1: it is meant. */
  readonly wanted: Uint8Array;
  /** Who has anything in that column may be meant besides. */
  readonly besides?: { readonly column: Int32Array; readonly isMeant: (slot: number) => boolean };
}

/**
 * Nobody guesses which are meant: all are marked as they are found, and then read in one go. To put each one down, and keep it or write
 * over it, takes three times as long.
 */
export function lookUp(slots: Int32Array, { column, wanted, besides }: Listed, areInPlace: boolean): Int32Array {
  const { length } = slots;
  const marks = emptyMarks(length);
  for (let from = 0; from < length; from += PORTION) {
    const to = Math.min(length, from + PORTION);
    if (areInPlace) markInPlace(marks, column, wanted, from, to);
    else markPortion(marks, slots, column, wanted, from, to);
    if (besides) markBesides(marks, slots, besides, from, to);
  }
  const meant = placesIn(marks, length);
  for (let from = 0; from < meant.length; from += PORTION) takePortion(meant, slots, meant, from, Math.min(meant.length, from + PORTION));
  return meant;
}

/**
 * A portion begins with a word of marks: each is put together before it is written. What stands in the column and is not in the list is
 * not meant.
 */
function markInPlace(marks: Int32Array, column: Int32Array | Uint8Array, wanted: Uint8Array, from: number, to: number): void {
  for (let first = from; first < to; first += BITS) {
    const end = Math.min(first + BITS, to);
    let word = 0;
    for (let slot = first; slot < end; slot++) word |= ((wanted[column[slot] as number] as number) | 0) << slot;
    marks[first >> SHIFT] = word;
  }
}

function markPortion(
  marks: Int32Array,
  slots: Int32Array,
  column: Int32Array | Uint8Array,
  wanted: Uint8Array,
  from: number,
  to: number,
): void {
  for (let first = from; first < to; first += BITS) {
    const end = Math.min(first + BITS, to);
    let word = 0;
    for (let at = first; at < end; at++) word |= ((wanted[column[slots[at] as number] as number] as number) | 0) << at;
    marks[first >> SHIFT] = word;
  }
}

function markBesides(
  marks: Int32Array,
  slots: Int32Array,
  { column, isMeant }: NonNullable<Listed['besides']>,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    if (column[slot] !== 0 && isMeant(slot)) mark(marks, at);
  }
}

/** A word of marks, which is cheaper to know here than to ask for. */
const SHIFT = 5;
const BITS = 2 ** SHIFT;
