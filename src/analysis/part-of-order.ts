import { levelAt, levelsByBits, startsOf, UNKNOWN } from '../domain/statistics/levels.ts';
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
  const { of: levels } = levelsByBits(keys);
  const starts = startsOf(levels);
  const known = starts[UNKNOWN] as number;
  const order = byLevel(levels, starts);
  const isSorted = new Uint8Array(UNKNOWN + 1);
  // As they came.
  isSorted[UNKNOWN] = 1;

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

  function between(from: number, to: number): Int32Array {
    if (from < to) for (let [level, last] = [levelAt(starts, from), levelAt(starts, to - 1)]; level <= last; level++) sortLevel(level);
    return order.subarray(from, to);
  }

  function sortLevel(level: number): void {
    if (isSorted[level] === 1) return;
    isSorted[level] = 1;
    const rows = order.subarray(starts[level], starts[level + 1]);
    if (areAlike(rows)) return;
    // A zero below zero is zero.
    for (const row of rows) if (keys[row] === 0) keys[row] = 0;
    if (rows.length > FEW) rows.set(radixOrder(rows, keys));
    else rows.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  }

  function areAlike(rows: Int32Array): boolean {
    const key = keys[rows[0] as number] as number;
    for (let at = 1; at < rows.length; at++) if (keys[rows[at] as number] !== key) return false;
    return true;
  }
}

/** So many are sorted sooner by comparing them. */
const FEW = 2000;

function byLevel(levels: Uint16Array, starts: Int32Array): Int32Array {
  const [order, next] = [new Int32Array(levels.length), starts.slice()];
  for (let row = 0; row < levels.length; row++) {
    const level = levels[row] as number;
    const at = next[level] as number;
    next[level] = at + 1;
    order[at] = row;
  }
  return order;
}
