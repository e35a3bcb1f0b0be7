import type { Grouping } from '../../domain/filter.ts';
import type { Columns } from '../columns.ts';
import type { Study } from '../study.ts';
import type { Groups } from './groups.ts';

/** Which trades of a study are in which group: one after the other, a trade in several groups several times. */
export interface Members {
  readonly groups: Int32Array;
  /** Their places in the study; null: each is there once, in its order. */
  readonly places: Int32Array | null;
}

export function membersOf({ columns, conventions, trades: { slots } }: Study, grouping: Grouping, groups: Groups): Members {
  if (groups.each) return severalOf(slots, groups.each);
  const own = new Int32Array(slots.length);
  const known = slots.length * 4 > columns.trades.live ? numbersOf(columns, JSON.stringify([grouping, conventions]), groups) : null;
  if (known) for (let at = 0; at < own.length; at++) own[at] = known[slots[at] as number] as number;
  else for (let at = 0; at < own.length; at++) own[at] = groups.of(slots[at] as number);
  return { groups: own, places: null };
}

function severalOf(slots: Int32Array, each: NonNullable<Groups['each']>): Members {
  let [groups, places] = [new Int32Array(slots.length * 2), new Int32Array(slots.length * 2)];
  let n = 0;
  for (let at = 0; at < slots.length; at++) {
    each(slots[at] as number, (group) => {
      if (n === groups.length) [groups, places] = [twice(groups), twice(places)];
      groups[n] = group;
      places[n++] = at;
    });
  }
  return { groups: groups.subarray(0, n), places: places.subarray(0, n) };
}

function twice(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(values.length * 2 + 1);
  more.set(values);
  return more;
}

/** Of every trade, kept until something changes: a screen asks for the same few groupings under many filters. */
function numbersOf({ trades, rev }: Columns, key: string, groups: Groups): Int32Array {
  const kept = remembered.get(trades);
  const own = kept?.rev === rev ? kept.numbers : new Map<string, Int32Array>();
  const known = own.get(key);
  if (known) return known;
  const numbers = new Int32Array(trades.length);
  for (let slot = 0; slot < trades.length; slot++) if (trades.alive[slot] === 1) numbers[slot] = groups.of(slot);
  if (own.size >= MOST) own.delete(own.keys().next().value as string);
  own.set(key, numbers);
  remembered.set(trades, { rev, numbers: own });
  return numbers;
}

const remembered = new WeakMap<object, { rev: number; numbers: Map<string, Int32Array> }>();
const MOST = 8;
