import type { KeyOf } from './sort-keys.ts';

interface By {
  readonly keyOf: KeyOf;
  readonly id: Int32Array;
  readonly descending: boolean;
}

/**
 * The first so many in an order, without ordering the others: a heap whose top is the last of those found. What has no key stands
 * at the end, whichever way the order goes.
 */
export function firstRows(slots: Int32Array, count: number, { keyOf, id, descending }: By): Int32Array {
  const way = descending ? -1 : 1;
  const size = Math.min(count, slots.length);
  // Trades were stored about as they happened: from the right end few that come later take the place of one found.
  const [from, step] = descending ? [slots.length - 1, -1] : [0, 1];
  const heap = descending ? slots.slice(slots.length - size) : slots.slice(0, size);
  if (size === 0) return heap;
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);
  let last = rankOf(heap[0] as number);
  for (let n = size, at = from + size * step; n < slots.length; n++, at += step) {
    const slot = slots[at] as number;
    const rank = rankOf(slot);
    if (rank > last || (rank === last && byId(slot, heap[0] as number) >= 0)) continue;
    heap[0] = slot;
    sink(0);
    last = rankOf(heap[0] as number);
  }
  return heap.sort(compare);

  function rankOf(slot: number): number {
    const key = keyOf(slot);
    return Number.isNaN(key) ? Number.POSITIVE_INFINITY : way * key;
  }

  function byId(a: number, b: number): number {
    return way * ((id[a] as number) - (id[b] as number));
  }

  function compare(a: number, b: number): number {
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    return rankA < rankB ? -1 : rankA > rankB ? 1 : byId(a, b);
  }

  function sink(start: number): void {
    let at = start;
    const slot = heap[at] as number;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && compare(heap[child + 1] as number, heap[child] as number) > 0) child++;
      if (compare(heap[child] as number, slot) <= 0) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = slot;
  }
}
