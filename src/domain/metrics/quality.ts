import { deviation } from '../statistics/deviation.ts';
import { mean } from '../statistics/mean.ts';
import type { ClosedTrades } from './figures.ts';
import { known } from './outcomes.ts';
import { qualityOfSums } from './quality-of-sums.ts';
import { totalsOf } from './totals.ts';

/** The root of n, of at most so many, times the mean by its deviation. null below two values, or where all are the same. */
export function quality(values: ArrayLike<number>, most: number): number | null {
  const [middle, spread] = [mean(values), deviation(values)];
  return middle === null || spread === null || spread === 0 ? null : (Math.sqrt(Math.min(values.length, most)) * middle) / spread;
}

/** Of the R of trades: from their sums, unless these are too alike to tell their deviation from. */
export function qualityOfR(trades: ClosedTrades, most: number): number | null {
  const { all } = totalsOf(trades, 'multiples');
  if (all.count < 2) return null;
  const squares = all.second - (all.sum * all.sum) / all.count;
  return squares > all.second * FAR_APART ? qualityOfSums(all, most) : quality(known(trades.multiples), most);
}
const FAR_APART = 1e-4;
