import { PORTION } from '../domain/portion.ts';
import type { Keys } from './sort-keys.ts';

/**
 * The places of the first so many in an order, without ordering the others: a heap whose top is the last of those found. What has
 * no key stands at the end, whichever way the order goes; what has the same stands as it came, or the other way round. Keys are read
 * in portions, none of which has to be kept.
 */
export function firstRows(keys: Keys, count: number, descending: boolean): Int32Array {
  const way = descending ? -1 : 1;
  const size = Math.min(count, keys.length);
  const [rows, ranks] = [new Int32Array(size), new Float64Array(size)];
  if (size === 0) return rows;
  let found = 0;
  let last = Number.POSITIVE_INFINITY;
  // Trades were stored about as they happened: from the right end few that come later take the place of one found.
  for (let done = 0; done < keys.length; done += PORTION) {
    const length = Math.min(PORTION, keys.length - done);
    const from = descending ? keys.length - done - length : done;
    const some = keys.between(from, from + length);
    let n = 0;
    for (; found < size && n < length; n++) begin(some, descending ? length - 1 - n : n, from);
    look(some, n, from);
  }
  return Int32Array.from(rows.keys())
    .sort((a, b) => (isBehind(a, ranks[b] as number, rows[b] as number) ? 1 : -1))
    .map((at) => rows[at] as number);

  function begin(some: Float64Array, at: number, from: number): void {
    put(found++, rankOf(some[at] as number), from + at);
    if (found < size) return;
    for (let top = (size >> 1) - 1; top >= 0; top--) sink(top, ranks[top] as number, rows[top] as number);
    last = ranks[0] as number;
  }

  function look(some: Float64Array, begun: number, from: number): void {
    const place = (n: number) => (descending ? some.length - 1 - n : n);
    for (let n = next(some, begun, way, last); n < some.length; n = next(some, n + 1, way, last)) {
      sink(0, way * (some[place(n)] as number), from + place(n));
      last = ranks[0] as number;
    }
  }

  function rankOf(key: number): number {
    return Number.isNaN(key) ? Number.POSITIVE_INFINITY : way * key;
  }

  function put(at: number, rank: number, row: number): void {
    ranks[at] = rank;
    rows[at] = row;
  }

  function isBehind(at: number, rank: number, row: number): boolean {
    const own = ranks[at] as number;
    return own > rank || (own === rank && way * ((rows[at] as number) - row) > 0);
  }

  /** Puts this one where it belongs at or below a place of the heap. */
  function sink(start: number, rank: number, row: number): void {
    let at = start;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBehind(child + 1, ranks[child] as number, rows[child] as number)) child++;
      if (!isBehind(child, rank, row)) break;
      put(at, ranks[child] as number, rows[child] as number);
      at = child;
    }
    put(at, rank, row);
  }
}

/** The next that stands before the last of those found: those met later stand behind those of the same key, or of none. */
function next(some: Float64Array, begun: number, way: 1 | -1, last: number): number {
  const [first, step] = [way === 1 ? 0 : some.length - 1, way];
  for (let n = begun; n < some.length; n++) if (way * (some[first + n * step] as number) < last) return n;
  return some.length;
}
