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
  /** Those from a day to another, by their days; of one day as they lie. */
  within(from: number, to: number): Int32Array;
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
  let byDay: ByDay | null = null;
  return {
    slots,
    days: Int32Array.from(days),
    placeOf,
    inTime: () => (order ??= radixOrder(there(exits), exits.of.at)),
    within(from, to) {
      byDay ??= sortedByDay(day.subarray(0, exits.length), first, placeOf.length);
      const startOf = (own: number) => (byDay as ByDay).starts[Math.max(0, Math.min(placeOf.length, own - first))];
      return byDay.rows.subarray(startOf(from), startOf(to + 1));
    },
  };
}

interface ByDay {
  readonly rows: Int32Array;
  /** Where those of each day begin, by how many days it is after the first; and where the last end. */
  readonly starts: Int32Array;
}

/** Counted, and put where they belong. */
function sortedByDay(days: Int32Array, first: number, count: number): ByDay {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < days.length; row++) {
    const after = (days[row] as number) - first + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let day = 1; day <= count; day++) starts[day] = (starts[day] as number) + (starts[day - 1] as number);
  const rows = new Int32Array(days.length);
  const next = starts.slice();
  for (let row = 0; row < days.length; row++) {
    const day = (days[row] as number) - first;
    rows[next[day] as number] = row;
    next[day] = (next[day] as number) + 1;
  }
  return { rows, starts };
}

function there(exits: Columns['exits']): Int32Array {
  const found = new Int32Array(exits.live);
  let n = 0;
  for (let exit = 0; exit < exits.length; exit++) if (exits.alive[exit] === 1) found[n++] = exit;
  return found;
}
