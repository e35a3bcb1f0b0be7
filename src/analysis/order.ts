import type { SortBy } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import { radixOrder } from './radix-order.ts';
import type { KeyOf } from './sort-keys.ts';
import type { TradeColumns } from './trade-columns.ts';

/** All trades by one key, smallest first: those whose key is known, then the others, each by their ids. */
export interface Order {
  readonly by: SortBy;
  readonly rev: number;
  readonly known: Int32Array;
  readonly unknown: Int32Array;
}

export function orderAll({ trades, rev }: Columns, by: SortBy, keyOf: KeyOf): Order {
  const { known, unknown } = apart(inIdOrder(trades), keyOf);
  return { by, rev, known: radixOrder(known, keyOf), unknown };
}

/** After a few trades changed: they are taken out and put where they belong now. Null when more than that changed. */
export function mendOrder(columns: Columns, order: Order, changed: ReadonlySet<number>, keyOf: KeyOf): Order | null {
  const { trades, rev } = columns;
  const flags = new Uint8Array(trades.length);
  for (const slot of changed) flags[slot] = 1;
  const compare = compareBy(trades, keyOf);
  const fresh = apart(Int32Array.from([...changed].filter((slot) => trades.alive[slot] === 1)).sort(compare), keyOf);
  const known = merged(order.known, fresh.known, flags, compare);
  const unknown = merged(order.unknown, fresh.unknown, flags, compare);
  // A name may be another now, and with it the place of all that bear it.
  return isSorted(known, compare) && isSorted(unknown, compare) ? { by: order.by, rev, known, unknown } : null;
}

/** Those of an order that are flagged. */
export function inOrder({ known, unknown }: Order, flags: Uint8Array, count: number, descending: boolean): Int32Array {
  const slots = new Int32Array(count);
  let n = 0;
  for (const part of [known, unknown]) {
    const from = n;
    for (let at = 0; at < part.length; at++) {
      const slot = part[at] as number;
      if (flags[slot] === 1) slots[n++] = slot;
    }
    if (descending) slots.subarray(from, n).reverse();
  }
  return slots;
}

function compareBy({ id }: TradeColumns, keyOf: KeyOf): (a: number, b: number) => number {
  return (a, b) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)];
    if (keyA < keyB) return -1;
    if (keyA > keyB) return 1;
    const [noA, noB] = [Number.isNaN(keyA), Number.isNaN(keyB)];
    if (noA !== noB) return noA ? 1 : -1;
    return (id[a] as number) - (id[b] as number);
  };
}

function inIdOrder({ alive, length, live, id }: TradeColumns): Int32Array {
  const slots = new Int32Array(live);
  let n = 0;
  let isSorted = true;
  for (let slot = 0; slot < length; slot++) {
    if (alive[slot] === 0) continue;
    if (n > 0 && (id[slots[n - 1] as number] as number) > (id[slot] as number)) isSorted = false;
    slots[n++] = slot;
  }
  return isSorted ? slots : slots.sort((a, b) => (id[a] as number) - (id[b] as number));
}

function apart(slots: Int32Array, keyOf: KeyOf): { known: Int32Array; unknown: Int32Array } {
  const [known, unknown] = [new Int32Array(slots.length), new Int32Array(slots.length)];
  let [n, none] = [0, 0];
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    if (Number.isNaN(keyOf(slot))) unknown[none++] = slot;
    else known[n++] = slot;
  }
  return { known: known.slice(0, n), unknown: unknown.slice(0, none) };
}

function merged(old: Int32Array, fresh: Int32Array, gone: Uint8Array, compare: (a: number, b: number) => number): Int32Array {
  const slots = new Int32Array(old.length + fresh.length);
  let n = 0;
  let next = 0;
  for (let at = 0; at < old.length; at++) {
    const slot = old[at] as number;
    if (gone[slot] === 1) continue;
    while (next < fresh.length && compare(fresh[next] as number, slot) < 0) slots[n++] = fresh[next++] as number;
    slots[n++] = slot;
  }
  while (next < fresh.length) slots[n++] = fresh[next++] as number;
  return slots.slice(0, n);
}

function isSorted(slots: Int32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < slots.length; at++) if (compare(slots[at - 1] as number, slots[at] as number) > 0) return false;
  return true;
}
