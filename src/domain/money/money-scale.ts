import { currencyDigits } from './currency-digits.ts';

/**
 * How many decimals a stored amount has: four more than are shown, so that a commission of 0.0035 a share survives; none more
 * where one unit of money is next to nothing; a coin's own eight.
 */
export function moneyScale(currency: string): number {
  const digits = currencyDigits(currency);
  return digits === COIN || SMALL.has(currency) ? digits : digits + 4;
}

const COIN = 8;
const SMALL = new Set(['IDR', 'VND', 'KRW', 'IRR', 'BIDR', 'IDRT', 'BVND']);
