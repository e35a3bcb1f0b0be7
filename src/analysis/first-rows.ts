/** The first so many in an order, without ordering the others: a heap whose top is the last of those found. */
export function firstRows(slots: Int32Array, count: number, compare: (a: number, b: number) => number): Int32Array {
  const size = Math.min(count, slots.length);
  const heap = slots.slice(0, size);
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);
  for (let at = size; at < slots.length && size > 0; at++) {
    if (compare(slots[at] as number, heap[0] as number) >= 0) continue;
    heap[0] = slots[at] as number;
    sink(0);
  }
  return heap.sort(compare);

  function sink(from: number): void {
    let at = from;
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
