import type { Decimal } from '../decimal/decimal.ts';
import { divide } from '../decimal/round-decimal.ts';
import { moneyScale } from './money-scale.ts';

/**
 * What an inverse contract is worth in the coin it settles in: contracts of so much quote money each, at a price. It falls as the
 * price rises, so a long gains what it was worth at entry less what it is worth at exit. The quotient has no end: this is the
 * fill's one rounding, to the coin's units.
 */
export function inverseValue(quoteValue: Decimal, price: Decimal, coin: string): Decimal {
  return divide(quoteValue, price, moneyScale(coin));
}
