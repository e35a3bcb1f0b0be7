import type { Connection } from '../db/connection.ts';
import type { PositionRow } from '../db/queries/trades.ts';
import { type Decimal, multiply } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { inverseValue } from '../domain/money/inverse-value.ts';
import { type FamilyMember, familyOf } from './family.ts';
import { rateOfPosition } from './rate-of-position.ts';

/** What so much of it was worth at its average entry, in the currency of the account; null where price, multiplier or rate are unknown. */
export function sizeOfPosition(sql: Connection, currency: string, position: PositionRow, quantity: Decimal): Decimal | null {
  const { instruments } = familyOf(sql, position.account_id, position.instrument_id);
  const { multiplier, priceScale, payoff, base } = instruments.find(({ id }) => id === position.instrument_id) as FamilyMember;
  const coin = payoff === 'inverse' ? base : null;
  const rate = rateOfPosition(sql, { currency }, position, coin);
  if (position.average_entry === null || multiplier === null || rate === null) return null;
  const units = multiply(quantity, decimal(multiplier));
  const price = decimal(position.average_entry);
  if (coin !== null && price.digits === 0) return null;
  const value = coin === null ? multiply(multiply(units, price), decimal(priceScale)) : inverseValue(units, price, coin);
  return multiply(value, rate);
}
