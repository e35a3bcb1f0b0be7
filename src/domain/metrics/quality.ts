import { deviationIn } from './deviation-in.ts';
import type { ClosedTrades } from './figures.ts';
import { totalsOf } from './totals.ts';

/** Of the R of trades: the root of n, of at most so many, times the mean by its deviation. null below two, or where all are the same. */
export function qualityOfR(trades: ClosedTrades, most: number): number | null {
  const { sum, count } = totalsOf(trades, 'multiples').all;
  const spread = deviationIn(trades, 'multiples');
  return spread === null || spread === 0 ? null : (Math.sqrt(Math.min(count, most)) * sum) / count / spread;
}
