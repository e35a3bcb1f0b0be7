import { compare, type Decimal, isZero, min, multiply, subtract } from '../decimal/decimal.ts';
import { divide } from '../decimal/round-decimal.ts';
import { takeShare } from '../money/take-share.ts';
import type { Leg } from './leg.ts';

/** A part of a fill that the user put into another book: so much of its quantity, as the fill states it. */
export interface Part {
  /** Of the leg it becomes. */
  readonly uid: string;
  readonly quantity: Decimal;
}

/**
 * The parts of a fill, and under its own uid what was left of it, if anything was. Their quantities and money add up to the fill's.
 * Where the fill was made smaller since it was divided, the later parts get what there still is, or nothing.
 */
export function priceParts(leg: Leg, filled: Decimal, parts: readonly Part[]): Leg[] {
  let [rest, left] = [leg, filled];
  const legs: Leg[] = [];
  for (const { uid, quantity } of parts) {
    if (isZero(left)) break;
    const wanted = min(quantity, left);
    const part = share(rest, wanted, left);
    legs.push({ ...part, uid });
    rest = without(rest, part);
    left = subtract(left, wanted);
  }
  return isZero(left) ? legs : [...legs, rest];
}

function share(leg: Leg, part: Decimal, whole: Decimal): Leg {
  const of = (amount: number | null) => amount && takeShare(amount, part, whole);
  return {
    ...leg,
    // Not the part itself: a fee in the coin may have been taken off.
    quantity: compare(leg.quantity, whole) === 0 ? part : quotient(leg.quantity, part, whole),
    quote: of(leg.quote),
    account: of(leg.account),
    costsQuote: of(leg.costsQuote),
    costs: of(leg.costs),
    stated: of(leg.stated),
  };
}

function quotient(quantity: Decimal, part: Decimal, whole: Decimal): Decimal {
  return compare(part, whole) === 0 ? quantity : divide(multiply(quantity, part), whole, FINEST);
}

function without(leg: Leg, part: Leg): Leg {
  const minus = (amount: number | null, taken: number | null) => amount && amount - (taken ?? 0);
  return {
    ...leg,
    quantity: subtract(leg.quantity, part.quantity),
    quote: minus(leg.quote, part.quote),
    account: minus(leg.account, part.account),
    costsQuote: minus(leg.costsQuote, part.costsQuote),
    costs: minus(leg.costs, part.costs),
    stated: minus(leg.stated, part.stated),
  };
}

/** As many decimals as a quantity may have. */
const FINEST = 18;
