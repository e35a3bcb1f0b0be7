import type { Figures } from './figures.ts';
import { type FromTotals, type List, type Totals, totalsOf } from './totals.ts';

/** A statistic that sums say, and how to read it off whole figures. */
export function fromTotals(
  list: List,
  of: (totals: Totals) => number | null,
): { readonly from: FromTotals; of(figures: Figures): number | null } {
  return { from: { list, of }, of: ({ trades }) => of(totalsOf(trades, list)) };
}
