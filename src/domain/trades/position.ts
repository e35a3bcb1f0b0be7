import type { Decimal } from '../decimal/decimal.ts';
import type { Leg } from './leg.ts';

export type Matching = 'fifo' | 'lifo' | 'average' | 'hifo';

export interface BookRules {
  readonly matching: Matching;
  /** Whether a sale from flat is a short: no and ask make it a question, unless the fill says that it opens. */
  readonly shorting: 'yes' | 'no' | 'ask';
  /** A rest at or below this share of the peak closes the position and is carried over; null: never. Coins only. */
  readonly dust: Decimal | null;
  /** A quantity below this is nothing: half the instrument's step, else 1e-9. */
  readonly flat: Decimal;
}

/** From flat to flat in one book. Money in whole units; null wherever a part of it is unknown. */
export interface Position {
  /** That of its first leg. */
  readonly uid: string;
  readonly instrument: number;
  readonly direction: 'long' | 'short';
  readonly status: 'open' | 'closed';
  /** Its first leg of its own and its last, in order; at a flip two positions share one. */
  readonly first: Leg;
  readonly last: Leg;
  /** Shares a leg with, or took a rest over from, the position before; and leaves one to the next. */
  readonly joinsBefore: boolean;
  readonly joinsAfter: boolean;
  /** When what it holds was first bought: earlier than its first leg after a conversion. */
  readonly heldSince: number;
  readonly legs: number;
  /** All that was ever entered, the most held at once, what is held now. */
  readonly quantity: Decimal;
  readonly peak: Decimal;
  readonly openQuantity: Decimal;
  readonly averageEntry: Decimal | null;
  readonly averageExit: Decimal | null;
  /** Null when its legs were in several. */
  readonly currency: string | null;
  /** What the rest cost, above zero for a long. */
  readonly openCostQuote: number | null;
  readonly openCost: number | null;
  /** Costs of entries whose quantity is still open. */
  readonly openCosts: number | null;
  /** Carry since the last exit, or all of it while there was none. */
  readonly openCarry: number;
  readonly costsKnown: boolean;
  /** Why a result is unknown. */
  readonly missing: readonly ('price' | 'rate' | 'multiplier')[];
  readonly exits: readonly Exit[];
  /** What joins it to other positions: order:…, assignment:…, transform:… */
  readonly links: readonly string[];
  /** The entries before the first exit: what the initial risk is counted on. */
  readonly firstEntries: readonly { quantity: Decimal; price: Decimal | null }[];
}

/** Consecutive closing legs of one order. Gross is stated where all its legs say it, else computed; net = gross - costs + carry. */
export interface Exit {
  /** That of its first leg. */
  readonly uid: string;
  readonly at: number;
  readonly lastAt: number;
  readonly byDay: boolean;
  readonly day: number;
  readonly legs: number;
  readonly order: string | null;
  readonly quantity: Decimal;
  readonly averageEntry: Decimal | null;
  readonly averagePrice: Decimal | null;
  readonly restQuantity: Decimal;
  readonly restAverage: Decimal | null;
  readonly grossQuote: number | null;
  readonly computed: number | null;
  readonly stated: number | null;
  /** Of the closing legs, and of the entries pro rata of what was closed. */
  readonly costsQuote: number | null;
  readonly costs: number | null;
  readonly carry: number;
  readonly matches: readonly Match[];
}

/** So much of one entry closed by one leg: what the trade unit lot and fill-to-fill count. */
export interface Match {
  readonly entry: string;
  readonly exit: string;
  readonly entryAt: number;
  readonly entryDay: number;
  readonly quantity: Decimal;
  readonly entryPrice: Decimal | null;
  readonly exitPrice: Decimal | null;
  readonly grossQuote: number | null;
  readonly computed: number | null;
  readonly costsQuote: number | null;
  readonly costs: number | null;
}

/** What the rules could not place: a close with nothing open. It counts in no position until the user answers. */
export interface Aside {
  readonly kind: 'close_without_open' | 'action_without_position';
  readonly uid: string;
  readonly instrument: number;
  readonly at: number;
  /** Of the leg; of an action 0. */
  readonly seq: number;
  readonly quantity: Decimal;
}
