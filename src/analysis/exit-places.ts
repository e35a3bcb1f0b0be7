import type { Columns } from './columns.ts';
import { radixOrder } from './radix-order.ts';
import { NO_DAY } from './trade-columns.ts';
import { untilChanged } from './until-changed.ts';

/** What every look at all exits needs. */
export interface ExitPlaces {
  /** Of each the slot of its trade; -1: it is gone. */
  readonly slots: Int32Array;
  /** On which something was realised, or closed; in order. */
  readonly days: Int32Array;
  /** Where a day stands among them: by how many days it is after the first. */
  readonly placeOf: Int32Array;
  /** Those that are there, in the order of the clock; what is alike as they lie. */
  inTime(): Int32Array;
}

export const exitPlaces = untilChanged(find);

function find({ trades, exits }: Columns): ExitPlaces {
  const { day, trade } = exits.of;
  const { closedDay } = trades.of;
  const slots = new Int32Array(exits.length);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let exit = 0; exit < exits.length; exit++) {
    slots[exit] = exits.alive[exit] === 0 ? -1 : trades.find(trade[exit] as number);
    const own = day[exit] as number;
    if (own < first) first = own;
    if (own > last) last = own;
  }
  for (let slot = 0; slot < trades.length; slot++) {
    const own = closedDay[slot] as number;
    if (own === NO_DAY) continue;
    if (own < first) first = own;
    if (own > last) last = own;
  }
  const placeOf = new Int32Array(last >= first ? last - first + 1 : 0);
  for (let exit = 0; exit < exits.length; exit++) placeOf[(day[exit] as number) - first] = 1;
  for (let slot = 0; slot < trades.length; slot++) if (closedDay[slot] !== NO_DAY) placeOf[(closedDay[slot] as number) - first] = 1;
  const days: number[] = [];
  for (let at = 0; at < placeOf.length; at++) if (placeOf[at] === 1) placeOf[at] = days.push(first + at) - 1;

  let order: Int32Array | null = null;
  return {
    slots,
    days: Int32Array.from(days),
    placeOf,
    inTime: () => (order ??= radixOrder(there(exits), exits.of.at)),
  };
}

function there(exits: Columns['exits']): Int32Array {
  const found = new Int32Array(exits.live);
  let n = 0;
  for (let exit = 0; exit < exits.length; exit++) if (exits.alive[exit] === 1) found[n++] = exit;
  return found;
}
