import { radixOrder } from './radix-order.ts';
import type { TradeColumns } from './trade-columns.ts';

type By = 'openedAt' | 'closedAt';

/** Of these trades, told by their ids, the ones with that time in its order, then those that have none; what is alike by their ids. */
export function inTimeOrder(trades: TradeColumns, rev: number, by: By, selection: Int32Array): Int32Array {
  const order = orderBy(trades, rev, by);
  if (selection.length === order.length) return order;
  const flags = new Uint8Array(trades.length);
  for (let at = 0; at < selection.length; at++) flags[selection[at] as number] = 1;
  const slots = new Int32Array(selection.length);
  for (let at = 0, n = 0; n < slots.length; at++) {
    const slot = order[at] as number;
    if (flags[slot] === 1) slots[n++] = slot;
  }
  return slots;
}

/** One order of all of them is kept: after a few trades changed they are taken out and put where they belong now. */
function orderBy(trades: TradeColumns, rev: number, by: By): Int32Array {
  const orders = kept.get(trades) ?? {};
  kept.set(trades, orders);
  const known = orders[by];
  if (known?.rev === rev) return known.slots;
  const changed = known && changedAfter(trades, known.rev);
  const slots = known && changed && changed.length < MANY ? mended(trades, by, known.slots, changed) : sorted(trades, by);
  orders[by] = { rev, slots };
  return slots;
}

const kept = new WeakMap<TradeColumns, { [N in By]?: { rev: number; slots: Int32Array } }>();
/** So many are sorted sooner together with all others. */
const MANY = 20_000;

function changedAfter({ of: { changedAt }, length }: TradeColumns, rev: number): Int32Array {
  const slots: number[] = [];
  for (let slot = 0; slot < length; slot++) if ((changedAt[slot] as number) > rev) slots.push(slot);
  return Int32Array.from(slots);
}

function sorted(trades: TradeColumns, by: By): Int32Array {
  const times = trades.of[by];
  const all = trades.all().slice();
  const known = all.filter((slot) => !Number.isNaN(times[slot]));
  const unknown = all.filter((slot) => Number.isNaN(times[slot]));
  all.set(radixOrder(known, times));
  all.set(unknown, known.length);
  return all;
}

function mended({ alive, length, live, of, id }: TradeColumns, by: By, old: Int32Array, changed: Int32Array): Int32Array {
  if (changed.length === 0) return old;
  const times = of[by];
  const isGone = new Uint8Array(length);
  for (const slot of changed) isGone[slot] = 1;
  const fresh = changed.filter((slot) => alive[slot] === 1).sort(compare);
  const slots = new Int32Array(live);
  let [n, next] = [0, 0];
  for (let at = 0; at < old.length; at++) {
    const slot = old[at] as number;
    if (isGone[slot] === 1) continue;
    while (next < fresh.length && compare(fresh[next] as number, slot) < 0) slots[n++] = fresh[next++] as number;
    slots[n++] = slot;
  }
  while (next < fresh.length) slots[n++] = fresh[next++] as number;
  return slots;

  function compare(a: number, b: number): number {
    const [atA, atB] = [times[a] as number, times[b] as number];
    const [noA, noB] = [Number.isNaN(atA), Number.isNaN(atB)];
    if (noA !== noB) return noA ? 1 : -1;
    return (noA ? 0 : atA - atB) || (id[a] as number) - (id[b] as number);
  }
}
