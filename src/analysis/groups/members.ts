import type { Grouping } from '../../domain/filter.ts';
import { PORTION } from '../../domain/portion.ts';
import { closingsOf } from '../closings.ts';
import type { Columns } from '../columns.ts';
import type { Study } from '../study.ts';
import { takePortion } from '../take-portion.ts';
import { untilChanged } from '../until-changed.ts';
import type { Groups } from './groups.ts';

/** Which trades of a study are in which group: one after the other, a trade in several groups several times. */
export interface Members {
  readonly groups: Int32Array;
  /** Their places in the study; null: each is there once, in its order. */
  readonly places: Int32Array | null;
}

export function membersOf(
  { columns, conventions, places, trades: { slots } }: Study,
  by: Grouping | readonly [Grouping, Grouping],
  groups: Pick<Groups, 'of' | 'each'>,
): Members {
  const key = JSON.stringify([by, conventions]);
  const { each } = groups;
  if (each) {
    const some = () => severalOf(slots, each);
    return places === null ? remembered(columns, `${slots.length} ${key}`, some) : some();
  }
  // Of many it is found for all: a screen asks for the same few groupings under many filters.
  if (slots.length * FEW <= columns.trades.live) return { groups: numbersOf(slots, groups), places: null };
  const all = remembered(columns, key, () => ({ groups: numbersOf(closingsOf(columns).slots, groups), places: null })).groups;
  if (places === null) return { groups: all.subarray(0, slots.length), places: null };
  const own = new Int32Array(slots.length);
  for (let from = 0; from < own.length; from += PORTION) takePortion(own, all, places, from, Math.min(own.length, from + PORTION));
  return { groups: own, places: null };
}

function numbersOf(slots: Int32Array, groups: Pick<Groups, 'of'>): Int32Array {
  const numbers = new Int32Array(slots.length);
  for (let at = 0; at < slots.length; at++) numbers[at] = groups.of(slots[at] as number);
  return numbers;
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

function remembered(columns: Columns, key: string, find: () => Members): Members {
  const own = kept(columns);
  const members = own.get(key) ?? find();
  if (!own.has(key) && own.size >= MOST) own.delete(own.keys().next().value as string);
  own.set(key, members);
  return members;
}

const kept = untilChanged(() => new Map<string, Members>());
const MOST = 8;
const FEW = 16;
