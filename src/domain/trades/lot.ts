import { type Decimal, subtract } from '../decimal/decimal.ts';
import { cutMoney, type Money } from './money.ts';
import type { Position } from './position.ts';

export type Missing = Position['missing'][number];

/** What one leg entered and nothing has closed yet. Its money is what was paid: of a long below zero. */
export interface Lot extends Money {
  /** The leg that entered it, before whatever it became since. */
  readonly entry: string;
  readonly entryAt: number;
  readonly entryDay: number;
  quantity: Decimal;
  price: Decimal | null;
  /** Null: of several. */
  currency: string | null;
  missing: Missing | null;
  costsKnown: boolean;
}

/** Takes so much out of a lot, and leaves the rest in it. */
export function cutLot(lot: Lot, quantity: Decimal): Lot {
  const { quote, account, costsQuote, costs } = cutMoney(lot, quantity, lot.quantity);
  lot.quantity = subtract(lot.quantity, quantity);
  const { entry, entryAt, entryDay, price, currency, missing, costsKnown } = lot;
  return { entry, entryAt, entryDay, quantity, price, currency, missing, costsKnown, quote, account, costsQuote, costs };
}
