import { PORTION } from '../portion.ts';
import type { ClosedTrades } from './figures.ts';

/** Lost, even, won, and the same once more of which R is known. */
export const KINDS = 6;

/** Of each trade what it is to sums: found once. */
export function kindsOf(trades: ClosedTrades): Int8Array {
  const known = trades.kinds ?? kept.get(trades);
  if (known) return known;
  const kinds = kindsFrom(trades.outcomes, trades.multiples);
  kept.set(trades, kinds);
  return kinds;
}

const kept = new WeakMap<ClosedTrades, Int8Array>();

export function kindsFrom(outcomes: ArrayLike<number>, multiples: ArrayLike<number>): Int8Array {
  const kinds = new Int8Array(outcomes.length);
  for (let from = 0; from < kinds.length; from += PORTION)
    kindPortion(kinds, outcomes, multiples, from, Math.min(kinds.length, from + PORTION));
  return kinds;
}

function kindPortion(kinds: Int8Array, outcomes: ArrayLike<number>, multiples: ArrayLike<number>, from: number, to: number): void {
  for (let at = from; at < to; at++) kinds[at] = (outcomes[at] as number) + (Number.isNaN(multiples[at]) ? 1 : 4);
}
