import type { Decimal } from '../decimal/decimal.ts';
import { unitsAt } from '../decimal/round-decimal.ts';
import { DomainError } from '../domain-error.ts';
import { moneyScale } from './money-scale.ts';

/** Over a thousand million dollars. A few of these still add up exactly; sums are checked where they are made. */
export const LARGEST_AMOUNT = 2 ** 50;

/** The one place where money is rounded, once per fill: to the nearest unit of the currency, half to the even one. */
export function toUnits(amount: Decimal, currency: string): number {
  const units = unitsAt(amount, moneyScale(currency));
  if (typeof units !== 'number' || Math.abs(units) > LARGEST_AMOUNT) {
    throw new DomainError('amount_too_large', `${units} units of ${currency}`);
  }
  return units;
}

export function unitsToDecimal(units: number, currency: string): Decimal {
  return { digits: units, scale: moneyScale(currency) };
}
