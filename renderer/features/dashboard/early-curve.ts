import type { OutputOf } from '../../../src/contract/call.ts';
import type { Filter } from '../../../src/contract/filter.ts';
import type { EquityPoint, reports } from '../../../src/contract/reports.ts';
import type { standings } from '../../../src/contract/standings.ts';
import { add, type Decimal, subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';

type Equity = OutputOf<typeof reports.equity>;
/** What is drawn. */
export type Curve = Pick<Equity, 'points' | 'deepest'> & { currency: string };

/** The curve from sums that are kept of each day, until the one with everything comes. Only of all trades, and in one currency. */
export function useEarlyCurve(filter: Filter): Curve | null {
  const isAll = Object.keys(filter).length === 0;
  const early = useQuery(api.reports.firstPaint, {}, { enabled: isAll }).data;
  return isAll && early ? curveOf(early) : null;
}

/** Null: there is nothing to draw yet. */
export function curveOf({ currency, days }: OutputOf<typeof standings.firstPaint>): Curve | null {
  if (currency === null) return null;
  let [value, high] = [decimal('0'), decimal('0')];
  const points = days.map(({ day, net }): EquityPoint => {
    value = add(value, decimal(net));
    const fall = subtract(value, high);
    if (!isBelowZero(fall)) high = value;
    return {
      day,
      at: null,
      value: decimalText(value),
      change: net,
      fall: isBelowZero(fall) ? decimalText(fall) : '0',
      trades: 0,
      closed: 0,
    };
  });
  return { currency, points, deepest: null };
}

const isBelowZero = (amount: Decimal): boolean => decimalText(amount).startsWith('-');
