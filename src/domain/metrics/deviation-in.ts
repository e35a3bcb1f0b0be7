import { deviation } from '../statistics/deviation.ts';
import type { ClosedTrades } from './figures.ts';
import { known } from './outcomes.ts';
import { deviationOfSums } from './quality-of-sums.ts';
import { type List, totalsOf } from './totals.ts';

/** Of what is known of a list: from its sums, unless these are too alike to tell it from. */
export function deviationIn(trades: ClosedTrades, list: Exclude<List, 'costs'>): number | null {
  const { all } = totalsOf(trades, list);
  if (all.count < 2) return null;
  const squares = all.second - (all.sum * all.sum) / all.count;
  return squares > all.second * FAR_APART ? deviationOfSums(all) : deviation(known(trades[list]));
}
const FAR_APART = 1e-4;
