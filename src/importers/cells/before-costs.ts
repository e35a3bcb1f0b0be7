import type { Cost } from '../facts.ts';
import { isMore, isNear, minus, plus, times } from './sums.ts';
import type { Trip } from './trip-in.ts';

export interface BeforeCosts {
  readonly realized: string | null;
  /** What was taken off the result and no column names. */
  readonly hidden: string | null;
}

/** A result is before costs or after them as its user set it up. What a point is worth tells which, and what else was taken off. */
export function beforeCosts(trip: Trip, multiplier: string | null, costs: readonly Cost[]): BeforeCosts {
  const { result } = trip;
  if (result === null || multiplier === null) return { realized: result, hidden: null };
  const gross = times(pointsOf(trip), trip.quantity, multiplier);
  const taken = minus(gross, result);
  if (isNear(taken, '0', '0.01')) return { realized: result, hidden: null };
  const known = plus('0', ...costs.map(({ amount }) => amount));
  const rest = minus(taken, known);
  if (isNear(rest, '0', '0.01')) return { realized: plus(result, known), hidden: null };
  // Fees are small: what is off by more is no fee but another price, and is shown as a difference.
  if (isMore('0', rest) || isMore(rest, times(trip.quantity, '10'))) return { realized: result, hidden: null };
  return { realized: gross, hidden: rest };
}

export const pointsOf = ({ direction, entry, exit }: Trip): string =>
  direction === 'long' ? minus(exit.price, entry.price) : minus(entry.price, exit.price);
