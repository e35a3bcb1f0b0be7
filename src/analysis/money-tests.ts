import { decimal } from '../domain/decimal/decimal-text.ts';
import type { Filter } from '../domain/filter.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import type { Columns } from './columns.ts';
import type { Test } from './narrow.ts';

/** From and to belong to it; what is not known never does. */
export function* moneyTests({ trades: { of }, names }: Columns, { net, r, quantity }: Filter): Generator<Test> {
  if (net) {
    const bounds: { from: number; to: number }[] = [];
    for (const { id, currency } of names.accounts.values()) bounds[id] = boundsIn(net, moneyScale(currency));
    yield (slot) => {
      const own = bounds[of.account[slot] as number];
      const value = of.net[slot] as number;
      return own !== undefined && value >= own.from && value <= own.to;
    };
  }
  if (r) {
    const { from, to } = numbers(r);
    yield (slot) => {
      const value = rOf(of.net[slot] as number, of.risk[slot] as number);
      return value >= from && value <= to;
    };
  }
  if (quantity) {
    const { from, to } = numbers(quantity);
    yield (slot) => (of.quantity[slot] as number) >= from && (of.quantity[slot] as number) <= to;
  }
}

/** NaN where it is not known: nothing was at risk, or nobody knows what. */
export const rOf = (net: number, risk: number): number => (risk === 0 ? Number.NaN : net / risk);

type Bounds = NonNullable<Filter['net']>;

/** In whole units of a currency, and no unit too wide. */
function boundsIn({ from, to }: Bounds, scale: number) {
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : wholeUnits(from, scale, 'up'),
    to: to === null ? Number.POSITIVE_INFINITY : wholeUnits(to, scale, 'down'),
  };
}

function wholeUnits(text: string, scale: number, towards: 'up' | 'down'): number {
  const { digits, scale: decimals } = decimal(text);
  const [top, bottom] = [BigInt(digits) * 10n ** BigInt(scale), 10n ** BigInt(decimals)];
  const quotient = top / bottom;
  const rest = top % bottom;
  if (rest === 0n) return Number(quotient);
  return Number(towards === 'up' ? quotient + (rest > 0n ? 1n : 0n) : quotient - (rest < 0n ? 1n : 0n));
}

/** For what is compared and not counted. */
const numbers = ({ from, to }: Bounds) => ({
  from: from === null ? Number.NEGATIVE_INFINITY : Number(from),
  to: to === null ? Number.POSITIVE_INFINITY : Number(to),
});
