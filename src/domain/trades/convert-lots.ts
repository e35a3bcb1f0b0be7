import { type Decimal, isZero, multiply, subtract, ZERO } from '../decimal/decimal.ts';
import { decimal, decimalText } from '../decimal/decimal-text.ts';
import { divide } from '../decimal/round-decimal.ts';
import type { Lot } from './lot.ts';
import { cutMoney } from './money.ts';
import { scaleQuantity } from './scale-quantity.ts';

/**
 * Makes so many new units of lots, with a part of their cost out of a whole that is still theirs; the rest of the cost stays with
 * them, for what else they become. The new lots keep who entered them and when, and add up to the quantity.
 */
export function convertLots(lots: readonly Lot[], quantity: Decimal, part: Decimal, whole: Decimal): Lot[] {
  const held = lots.reduce((sum, lot) => subtract(sum, lot.quantity), ZERO);
  const size = subtract(ZERO, held);
  let left = quantity;
  return lots.map((lot, at) => {
    const own = at === lots.length - 1 ? left : scaleQuantity(lot.quantity, quantity, size);
    left = subtract(left, own);
    const { entry, entryAt, entryDay, currency, missing, costsKnown } = lot;
    const price = lot.price && pricePart(lot.price, lot.quantity, own, part, whole);
    lot.price = lot.price && pricePart(lot.price, ONE, ONE, subtract(whole, part), whole);
    return { entry, entryAt, entryDay, currency, missing, costsKnown, quantity: own, price, ...cutMoney(lot, part, whole) };
  });
}

/** What one new unit costs where so many old ones at a price become so many new ones, at a part of their cost. */
function pricePart(price: Decimal, old: Decimal, now: Decimal, part: Decimal, whole: Decimal): Decimal {
  if (isZero(part) || isZero(now)) return ZERO;
  return decimal(decimalText(divide(multiply(multiply(price, old), part), multiply(now, whole), 18)));
}

const ONE: Decimal = { digits: 1, scale: 0 };
