import { radixOrder } from './radix-order.ts';

/** Rows in an order of which only the parts that are looked at are ever sorted. */
export interface PartOfOrder {
  /** From one place to another; backwards, what has no key stands at the end all the same. */
  slice(from: number, to: number, descending: boolean): Int32Array;
}

/**
 * Rows by their keys; those of one key stay in the order they came in. The upper bits of the keys tell how high each stands about: by
 * these levels all are put in order at once, within a level when it is first looked at.
 */
export function partOfOrder(keys: Float64Array): PartOfOrder {
  const uppers = new Int32Array(keys.buffer, keys.byteOffset, 2 * keys.length);
  const { known, low, shift } = measured();
  const { order, ends } = byLevel();
  const isSorted = new Uint8Array(NONE + 1);
  // As they came.
  isSorted[NONE] = 1;

  return {
    slice(from, to, descending) {
      const some = part(from, to, { start: 0, end: known, descending });
      const others = part(from, to, { start: known, end: keys.length, descending });
      const found = new Int32Array(some.length + others.length);
      found.set(some);
      found.set(others, some.length);
      return found;
    },
  };

  /** What of those between two places stands from here to there, or would stand there the other way round. */
  function part(from: number, to: number, { start, end, descending }: { start: number; end: number; descending: boolean }): Int32Array {
    const [first, last] = [Math.min(Math.max(from, start), end), Math.min(Math.max(to, start), end)];
    return descending ? between(start + end - last, start + end - first).toReversed() : between(first, last);
  }

  /** How many have a key, and which bits tell them apart best. */
  function measured() {
    let [lowest, highest, known] = [2 ** 31 - 1, -(2 ** 31), 0];
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      if (Number.isNaN(key)) continue;
      // A zero below zero is zero.
      if (key === 0) keys[row] = 0;
      const upper = comparable(uppers[2 * row + 1] as number);
      if (upper < lowest) lowest = upper;
      if (upper > highest) highest = upper;
      known++;
    }
    let shift = 0;
    while ((highest >> shift) - (lowest >> shift) >= NONE) shift++;
    return { known, low: lowest >> shift, shift };
  }

  function byLevel() {
    const levels = new Uint16Array(keys.length);
    /** Where those of a level end. */
    const ends = new Int32Array(NONE + 1);
    for (let row = 0; row < keys.length; row++) {
      const level = Number.isNaN(keys[row]) ? NONE : (comparable(uppers[2 * row + 1] as number) >> shift) - low;
      levels[row] = level;
      ends[level] = (ends[level] as number) + 1;
    }
    for (let level = 1; level <= NONE; level++) ends[level] = (ends[level] as number) + (ends[level - 1] as number);
    const [order, next] = [new Int32Array(keys.length), ends.slice()];
    for (let row = keys.length - 1; row >= 0; row--) {
      const level = levels[row] as number;
      const at = (next[level] as number) - 1;
      next[level] = at;
      order[at] = row;
    }
    return { order, ends };
  }

  function between(from: number, to: number): Int32Array {
    if (from < to) for (let [level, last] = [levelAt(from), levelAt(to - 1)]; level <= last; level++) sortLevel(level);
    return order.subarray(from, to);
  }

  /** That of the row at a place. */
  function levelAt(place: number): number {
    let [low, high] = [0, NONE];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function sortLevel(level: number): void {
    if (isSorted[level] === 1) return;
    isSorted[level] = 1;
    const rows = order.subarray(level === 0 ? 0 : ends[level - 1], ends[level]);
    if (areAlike(rows)) return;
    if (rows.length > FEW) rows.set(radixOrder(rows, keys));
    else rows.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  }

  function areAlike(rows: Int32Array): boolean {
    const key = keys[rows[0] as number] as number;
    for (let at = 1; at < rows.length; at++) if (!Object.is(keys[rows[at] as number], key)) return false;
    return true;
  }
}

/** No level. */
const NONE = 0xffff;
/** So many are sorted sooner by comparing them. */
const FEW = 2000;

/** The upper half of a double, made such that it compares as whole numbers do. */
const comparable = (upper: number): number => upper ^ ((upper >> 31) & 0x7fffffff);
