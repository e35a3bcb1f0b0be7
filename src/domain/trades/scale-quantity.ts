import { type Decimal, multiply } from '../decimal/decimal.ts';
import { decimal, decimalText } from '../decimal/decimal-text.ts';
import { divide } from '../decimal/round-decimal.ts';

/** Exact where the ratio ends, else to 18 decimals. */
export function scaleQuantity(quantity: Decimal, numerator: Decimal, denominator: Decimal): Decimal {
  return decimal(decimalText(divide(multiply(quantity, numerator), denominator, 18)));
}
