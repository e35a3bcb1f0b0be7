import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { LazyTrades } from './lazy-trades.ts';

/** The trades in these places, in this order. */
export const takeTrades = (from: ClosedTrades, places: ArrayLike<number>): ClosedTrades =>
  new LazyTrades(from, places.length, () => Int32Array.from(places));
