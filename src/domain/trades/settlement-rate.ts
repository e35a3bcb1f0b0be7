import { type Decimal, isZero, multiply } from '../decimal/decimal.ts';

/** Of a fill: what it is priced in, and what one unit of that is in the account's currency where somebody says so. */
interface Rated {
  readonly currency: string;
  readonly price: Decimal | null;
  readonly rate: Decimal | null;
}

/**
 * What one unit of what a fill is settled in is worth in the account's currency; null: it is that currency, or nobody knows. An
 * inverse contract is settled in its coin: that has its price, where the fill is not in the coin itself.
 */
export function settlementRate({ currency, price, rate }: Rated, coin: string | null, account: string): Decimal | null {
  if (coin === account) return null;
  if (coin === null || coin === currency) return currency === account ? null : rate;
  if (price === null || isZero(price)) return null;
  return currency === account ? price : rate && multiply(price, rate);
}
