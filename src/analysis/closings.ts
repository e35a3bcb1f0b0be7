import { kindsFrom } from '../domain/metrics/kinds-of.ts';
import { PORTION } from '../domain/portion.ts';
import { evenLevels } from '../domain/statistics/even-levels.ts';
import type { Levels } from '../domain/statistics/levels.ts';
import type { Columns } from './columns.ts';
import { heldOf } from './held-of.ts';
import type { Judging } from './result-of.ts';
import { takePortion } from './take-portion.ts';
import { inTimeOrder } from './time-order.ts';
import { untilChanged } from './until-changed.ts';
import { verdictsOf } from './verdicts.ts';

/**
 * All trades in the order of their closing, what is open last, and what statistics read of them in lists of that order. Of a million
 * rows a dozen columns looked at here and there take ten times as long as lists that are read from start to end.
 */
export interface Closings {
  readonly slots: Int32Array;
  /** By slot where it stands. */
  readonly placeOf: Int32Array;
  readonly accounts: Int32Array;
  /** On which each was closed. */
  readonly days: Int32Array;
  /** WON, LOST, EVEN, UNKNOWN or OPEN. */
  verdicts(judging: Judging): Int8Array;
  /** What those that are closed and known are to sums. */
  kinds(judging: Judging): Int8Array;
  list(name: ClosingList): Float64Array;
  /** Where the values of a list lie among each other: they are told apart once for all filters. */
  levels(name: ClosingList): Levels;
}
export type ClosingList = 'net' | 'gross' | 'costs' | 'multiples' | 'held';

/** Each list is made when it is first asked for. */
export const closingsOf = untilChanged(makeClosings);

function makeClosings(columns: Columns): Closings {
  const { trades, rev } = columns;
  const { of, length } = trades;
  const slots = inTimeOrder(trades, rev, 'closedAt', trades.all());
  const lists: Partial<Record<ClosingList, Float64Array>> = {};
  const levels: Partial<Record<ClosingList, Levels>> = {};
  const verdicts = new Map<string, Int8Array>();
  const kinds = new Map<Int8Array, Int8Array>();
  const closings: Closings = {
    slots,
    placeOf: placesOf(slots, length),
    accounts: inOrder(of.account, new Int32Array(slots.length)),
    days: inOrder(of.closedDay, new Int32Array(slots.length)),
    list: (name) => (lists[name] ??= inOrder(columnOf(name), new Float64Array(slots.length))),
    levels: (name) => (levels[name] ??= evenLevels(closings.list(name))),
    verdicts({ breakeven, statisticsUse }) {
      const key = JSON.stringify([breakeven, statisticsUse]);
      const own = verdicts.get(key) ?? inOrder(verdictsOf(columns, { breakeven, statisticsUse }), new Int8Array(slots.length));
      verdicts.set(key, own);
      return own;
    },
    kinds(judging) {
      const outcomes = closings.verdicts(judging);
      const own = kinds.get(outcomes) ?? kindsFrom(outcomes, closings.list('multiples'));
      kinds.set(outcomes, own);
      return own;
    },
  };
  return closings;

  function inOrder<A extends Int8Array | Int32Array | Float64Array>(column: A, list: A): A {
    for (let from = 0; from < slots.length; from += PORTION) takePortion(list, column, slots, from, Math.min(slots.length, from + PORTION));
    return list;
  }

  /** By slot; in columns that are read side by side. */
  function columnOf(name: ClosingList): Float64Array {
    if (name === 'net' || name === 'gross') return of[name];
    const own = new Float64Array(length);
    const held = heldOf(trades);
    const { costs, costsKnown, net, risk } = of;
    for (let slot = 0; slot < length; slot++) {
      own[slot] =
        name === 'costs'
          ? costsKnown[slot] === 1
            ? (costs[slot] as number)
            : Number.NaN
          : name === 'held'
            ? held(slot)
            : risk[slot] === 0
              ? Number.NaN
              : (net[slot] as number) / (risk[slot] as number);
    }
    return own;
  }
}

function placesOf(slots: Int32Array, length: number): Int32Array {
  const places = new Int32Array(length);
  for (let place = 0; place < slots.length; place++) places[slots[place] as number] = place;
  return places;
}
