import type { Columns } from '../../analysis/columns.ts';
import { spanOf } from '../../analysis/reports/realised-by-day.ts';
import { currencyOf, eachExit } from '../../analysis/reports/realised-days.ts';
import type { Conventions } from '../../analysis/select.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import type { Filter } from '../../domain/filter.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

/** What exits of these trades realised in the days that the filter names, by currency; null where it names no such days. */
export function realisedOf(
  columns: Columns,
  slots: Int32Array,
  filter: Filter,
  conventions: Conventions,
): ReadonlyMap<string, string> | null {
  if (filter.dates?.meaning !== 'realised') return null;
  const { of } = columns.exits;
  const sums = new Map<string, number>();
  eachExit(columns, slots, spanOf(filter, conventions), (exit) => {
    const net = of.net[exit] as number;
    if (Number.isNaN(net)) return;
    const currency = currencyOf(columns, of.account[exit] as number);
    sums.set(currency, checkedAdd(sums.get(currency) ?? 0, net));
  });
  return new Map([...sums].map(([currency, units]) => [currency, decimalText(unitsToDecimal(units, currency))]));
}
