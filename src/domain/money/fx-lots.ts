import { add, compare, type Decimal, sign, subtract, ZERO } from '../decimal/decimal.ts';
import { takeShare } from './take-share.ts';

/** A quantity with what it cost, in whole units of the instrument's currency and of the account's: each fill at its own rate. */
export interface FxLot {
  readonly quantity: Decimal;
  readonly quote: number;
  readonly account: number;
}

/** Takes a quantity from the oldest lots, or all there is; a lot that is cut keeps the rest of its cost in both currencies. */
export function takeOldest(lots: readonly FxLot[], quantity: Decimal): { taken: FxLot; rest: FxLot[] } {
  let taken: FxLot = { quantity: ZERO, quote: 0, account: 0 };
  const rest: FxLot[] = [];
  for (const lot of lots) {
    const wanted = subtract(quantity, taken.quantity);
    const part = compare(lot.quantity, wanted) <= 0 ? lot : cut(lot, wanted);
    taken = { quantity: add(taken.quantity, part.quantity), quote: taken.quote + part.quote, account: taken.account + part.account };
    const left = without(lot, part);
    if (sign(left.quantity) > 0) rest.push(left);
  }
  return { taken, rest };
}

const cut = (lot: FxLot, quantity: Decimal): FxLot => ({
  quantity,
  quote: takeShare(lot.quote, quantity, lot.quantity),
  account: takeShare(lot.account, quantity, lot.quantity),
});

const without = (lot: FxLot, part: FxLot): FxLot => ({
  quantity: subtract(lot.quantity, part.quantity),
  quote: lot.quote - part.quote,
  account: lot.account - part.account,
});
