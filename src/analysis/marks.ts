import { PORTION } from '../domain/portion.ts';

/** One bit for each of so many places, set where one of these slots stands: few words to look through, however few are set. */
export function marksOf(slots: Int32Array, placeOf: Int32Array, size: number): Int32Array {
  const marks = emptyMarks(size);
  for (let from = 0; from < slots.length; from += PORTION) markPortion(marks, slots, placeOf, from, Math.min(slots.length, from + PORTION));
  return marks;
}

/** 32 to a word. */
export const emptyMarks = (size: number): Int32Array => new Int32Array((size + BITS - 1) >> SHIFT);

/** A shift counts the lowest five bits of the place alone. */
export function mark(marks: Int32Array, place: number): void {
  marks[place >> SHIFT] = (marks[place >> SHIFT] as number) | (1 << place);
}

/** Those that are set, in order; no more than so many. */
export function placesIn(marks: Int32Array, most: number): Int32Array {
  const places = new Int32Array(most);
  let n = 0;
  for (let from = 0; from < marks.length; from += PORTION) n = findPortion(places, n, marks, from, Math.min(marks.length, from + PORTION));
  return places.subarray(0, n);
}

function markPortion(marks: Int32Array, slots: Int32Array, placeOf: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) mark(marks, placeOf[slots[at] as number] as number);
}

function findPortion(places: Int32Array, found: number, marks: Int32Array, from: number, to: number): number {
  let n = found;
  for (let at = from; at < to; at++) {
    for (let word = marks[at] as number; word !== 0; word &= word - 1) places[n++] = (at << SHIFT) + LAST - Math.clz32(word & -word);
  }
  return n;
}

const SHIFT = 5;
const BITS = 2 ** SHIFT;
const LAST = BITS - 1;
