import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { lazyTrades } from './lazy-trades.ts';

/** The trades in these places, in this order. */
export const takeTrades = (from: ClosedTrades, places: ArrayLike<number>): ClosedTrades =>
  lazyTrades(from, places.length, () => Int32Array.from(places));
