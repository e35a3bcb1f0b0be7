import type { TradeDetail, TradeFill } from '../../../src/contract/trades.ts';
import { add, compare, type Decimal, subtract, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import type { Format } from '../../format/create-format.ts';

/** How much of each fill goes, by its uid; "" is none. */
export type Leaving = Readonly<Record<string, string>>;

/** What a call names, or null while some quantity is none. */
export function partsOf({ fills }: TradeDetail, leaving: Leaving): { fill: string; quantity: string | null }[] | null {
  const parts = [];
  for (const { uid, quantity } of fills) {
    const wanted = leaving[uid] ?? '';
    if (wanted === '' || wanted === '0') continue;
    if (!/^\d+(\.\d+)?$/.test(wanted) || compare(decimal(wanted), decimal(quantity)) > 0) return null;
    parts.push({ fill: uid, quantity: compare(decimal(wanted), decimal(quantity)) === 0 ? null : wanted });
  }
  return parts;
}

/** "2 fills: buys 2, sells 1, 1 stays open" */
export function sayHalf(fills: readonly (Pick<TradeFill, 'side'> & { quantity: Decimal })[], format: Format): string {
  const own = fills.filter(({ quantity }) => quantity.digits !== 0);
  if (own.length === 0) return 'nothing';
  const sum = (side: 'buy' | 'sell') => own.filter((fill) => fill.side === side).reduce((all, { quantity }) => add(all, quantity), ZERO);
  const [bought, sold] = [sum('buy'), sum('sell')];
  const open = subtract(bought, sold);
  const words = [
    bought.digits !== 0 && `buys ${format.number(decimalText(bought))}`,
    sold.digits !== 0 && `sells ${format.number(decimalText(sold))}`,
    open.digits === 0 ? 'closed' : `${format.number(decimalText(open).replace('-', ''))} ${open.digits > 0 ? 'long' : 'short'} left`,
  ];
  return `${own.length} ${own.length === 1 ? 'fill' : 'fills'}: ${words.filter(Boolean).join(', ')}`;
}

/** What goes and what stays. */
export function halves({ fills }: TradeDetail, leaving: Leaving) {
  const goes = (fill: TradeFill) => {
    const wanted = leaving[fill.uid] ?? '';
    return /^\d+(\.\d+)?$/.test(wanted) ? decimal(wanted) : ZERO;
  };
  return {
    leaves: fills.map((fill) => ({ side: fill.side, quantity: goes(fill) })),
    stays: fills.map((fill) => ({ side: fill.side, quantity: subtract(decimal(fill.quantity), goes(fill)) })),
  };
}
