import type { Decimal } from '../decimal/decimal.ts';

export type FillKind =
  | 'trade'
  | 'opening'
  | 'expiry'
  | 'assignment'
  | 'exercise'
  | 'cash_settlement'
  | 'transfer_in'
  | 'transfer_out'
  | 'receive'
  | 'deliver'
  | 'transform_in'
  | 'transform_out';

/** A fill, or the part of it that the user put into one book, with its money already rounded: what positions are made of. */
export interface Leg {
  readonly type: 'leg';
  /** The fill's own, or one made of fill and book where the user split it. */
  readonly uid: string;
  readonly instrument: number;
  readonly kind: FillKind;
  readonly side: 'buy' | 'sell';
  readonly effect: 'open' | 'close' | 'unknown';
  /** Above zero. What moves: a fee taken in the coin itself is already off (or on top). */
  readonly quantity: Decimal;
  /** As quoted; null is unknown. */
  readonly price: Decimal | null;
  /** Milliseconds; of a fill by day a moment of its date in UTC (at-of-fill.ts). */
  readonly at: number;
  readonly seq: number;
  readonly byDay: boolean;
  /** The account's trading day, counted from 1970. */
  readonly day: number;
  readonly order: string | null;
  /** Pairs a transform_out with its transform_in, an assigned option with its shares. */
  readonly link: string | null;
  readonly currency: string;
  /** Signed cash, in whole units of the fill's currency and of the account's; buying is below zero. Null is unknown. */
  readonly quote: number | null;
  readonly account: number | null;
  /**
   * Of what is held on margin in another currency: only its result ever changes hands, so that is what is converted, at the rate of
   * the exit: units of the account for one unit of the fill's currency. Null where purchases are paid, or the currencies are one.
   */
  readonly resultRate: Decimal | null;
  /** Above zero costs, below it is a rebate. Null in a currency that could not be converted. */
  readonly costsQuote: number | null;
  readonly costs: number | null;
  readonly costsKnown: boolean;
  /** Realised before costs, as the broker says, in whole units of the account's currency. */
  readonly stated: number | null;
  /** A close by day that waited for what it closes: the moment of its day after which it stands. */
  readonly waitedUntil?: number;
}

/** Every unit becomes numerator / denominator units, for the same money. */
export interface Split {
  readonly type: 'split';
  readonly uid: string;
  readonly instrument: number;
  readonly at: number;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** A merger, a new symbol, a spin-off: what is held of one instrument becomes others, and nothing is realised. */
export interface Conversion {
  readonly type: 'conversion';
  readonly uid: string;
  readonly instrument: number;
  readonly at: number;
  /** The instrument itself may be among them: a spin-off leaves it. The shares of cost add up to 1. */
  readonly becomes: readonly { instrument: number; numerator: Decimal; denominator: Decimal; costShare: Decimal }[];
  /** Per old unit, in the currency of the instrument and at one for one in that of the account when the two are the same: takes cost away. */
  readonly cash: { quote: Decimal; account: Decimal | null } | null;
}

/** Swap, funding, borrow: money that holding the position cost or brought, in whole units of the account's currency. */
export interface Carry {
  readonly type: 'carry';
  readonly uid: string;
  readonly instrument: number;
  readonly at: number;
  readonly amount: number;
}

export type ChainEvent = Leg | Split | Conversion | Carry;
