import { EVEN, LOST, WON } from '../domain/metrics/outcomes.ts';
import { PORTION } from '../domain/portion.ts';
import type { Columns } from './columns.ts';
import { type Judging, resultOf } from './result-of.ts';
import { takePortion } from './take-portion.ts';
import { inTimeOrder } from './time-order.ts';

/**
 * All trades in the order of their closing, what is open last, and what statistics read of them in lists of that order. Of a million
 * rows a dozen columns looked at here and there take ten times as long as lists that are read from start to end.
 */
export interface Closings {
  readonly slots: Int32Array;
  readonly accounts: Int32Array;
  /** On which each was closed. */
  readonly days: Int32Array;
  /** WON, LOST, EVEN, or one of those below. */
  verdicts(judging: Judging): Int8Array;
  list(name: ClosingList): Float64Array;
}
export type ClosingList = 'net' | 'gross' | 'costs' | 'multiples' | 'held';
export const UNKNOWN = 2;
export const OPEN = 3;

/** Each list is made when it is first asked for, and kept until something changes. */
export function closingsOf(columns: Columns): Closings {
  const last = kept.get(columns);
  if (last?.rev === columns.rev) return last.closings;
  const closings = makeClosings(columns);
  kept.set(columns, { rev: columns.rev, closings });
  return closings;
}

const kept = new WeakMap<Columns, { readonly rev: number; readonly closings: Closings }>();

function makeClosings({ trades, names, rev }: Columns): Closings {
  const { of, length, alive } = trades;
  const slots = inTimeOrder(trades, rev, 'closedAt', trades.all());
  const lists: Partial<Record<ClosingList, Float64Array>> = {};
  const verdicts = new Map<string, Int8Array>();
  return {
    slots,
    accounts: inOrder(of.account, new Int32Array(slots.length)),
    days: inOrder(of.closedDay, new Int32Array(slots.length)),
    list: (name) => (lists[name] ??= inOrder(columnOf(name), new Float64Array(slots.length))),
    verdicts({ breakeven, statisticsUse }) {
      const key = JSON.stringify([breakeven, statisticsUse]);
      const own = verdicts.get(key) ?? inOrder(judged({ breakeven, statisticsUse }), new Int8Array(slots.length));
      verdicts.set(key, own);
      return own;
    },
  };

  function inOrder<A extends Int8Array | Int32Array | Float64Array>(column: A, list: A): A {
    for (let from = 0; from < slots.length; from += PORTION) takePortion(list, column, slots, from, Math.min(slots.length, from + PORTION));
    return list;
  }

  /** By slot; in columns that are read side by side. */
  function columnOf(name: ClosingList): Float64Array {
    if (name === 'net' || name === 'gross') return of[name];
    const own = new Float64Array(length);
    const { byDay, closedAt, costs, costsKnown, net, openedAt, risk } = of;
    for (let slot = 0; slot < length; slot++) {
      own[slot] =
        name === 'costs'
          ? costsKnown[slot] === 1
            ? (costs[slot] as number)
            : Number.NaN
          : name === 'held'
            ? byDay[slot] === 1
              ? Number.NaN
              : (closedAt[slot] as number) - (openedAt[slot] as number)
            : risk[slot] === 0
              ? Number.NaN
              : (net[slot] as number) / (risk[slot] as number);
    }
    return own;
  }

  function judged(judging: Judging): Int8Array {
    const result = resultOf(trades, names, judging);
    const own = new Int8Array(length);
    for (let slot = 0; slot < length; slot++) {
      if (alive[slot] === 0) continue;
      own[slot] = of.open[slot] === 1 ? OPEN : CODES[result(slot)];
    }
    return own;
  }
}

const CODES = { win: WON, loss: LOST, breakeven: EVEN, unknown: UNKNOWN } as const;
