/**
 * The places of the first so many in an order, without ordering the others: a heap whose top is the last of those found. What has
 * no key stands at the end, whichever way the order goes; what has the same stands as it came, or the other way round.
 */
export function firstRows(keys: Float64Array, count: number, descending: boolean): Int32Array {
  const way = descending ? -1 : 1;
  const size = Math.min(count, keys.length);
  // Trades were stored about as they happened: from the right end few that come later take the place of one found.
  const [from, step] = descending ? [keys.length - 1, -1] : [0, 1];
  const heap = new Int32Array(size);
  if (size === 0) return heap;
  for (let n = 0, at = from; n < size; n++, at += step) heap[n] = at;
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);
  let last = rankOf(heap[0] as number);
  for (let n = size, at = from + size * step; n < keys.length; n++, at += step) {
    // Those met later stand behind those of the same key, or of none.
    if (!(way * (keys[at] as number) < last)) continue;
    heap[0] = at;
    sink(0);
    last = rankOf(heap[0] as number);
  }
  return heap.sort(compare);

  function rankOf(at: number): number {
    const key = keys[at] as number;
    return Number.isNaN(key) ? Number.POSITIVE_INFINITY : way * key;
  }

  function compare(a: number, b: number): number {
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    return rankA < rankB ? -1 : rankA > rankB ? 1 : way * (a - b);
  }

  function sink(start: number): void {
    let at = start;
    const place = heap[at] as number;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && compare(heap[child + 1] as number, heap[child] as number) > 0) child++;
      if (compare(heap[child] as number, place) <= 0) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = place;
  }
}
