import type { InstrumentClass } from '../domain/instruments/instrument.ts';

/** What a file says, one thing at a time, in the order of the file. Decimals are canonical text (domain/decimal). */
export type Found =
  | FillFact
  | VoidFact
  | CashFact
  | ActionFact
  | OrderFact
  | CheckpointFact
  | RateFact
  | AccountFact
  | TotalFact
  | Asked
  | Skipped
  | UnknownRow
  | Problem;

/** Where it stands: the row, and which of the things that this row says (0 unless it says several). */
export interface Placed {
  readonly row: number;
  readonly leg?: number;
}

interface OfAccount {
  /** The broker's number or name of the account as the file has it; null where it has none. */
  readonly account: string | null;
}

/** A time as the broker gave it. Nothing is converted here. */
export interface Moment {
  readonly text: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM:SS.mmm as far as it is known; null: the day is all there is. */
  readonly time: string | null;
  readonly precision: 'ms' | 's' | 'min' | 'day';
  /** What the file itself says: an IANA zone, UTC, or an offset as +02:00. null: it says nothing. */
  readonly zone: string | null;
}

export interface NamedInstrument {
  /** As the file writes it. */
  readonly text: string;
  /** In a spelling that domain/instruments reads, where the file puts it together from several cells or writes it in words. */
  readonly symbol?: string;
  readonly assetClass?: InstrumentClass;
  readonly isin?: string;
  /** What people read in its place where the text is a number: the broker's own name or ticker for it. */
  readonly name?: string;
}

export interface FillFact extends Placed, OfAccount {
  readonly type: 'fill';
  readonly kind: FillKind;
  readonly side: 'buy' | 'sell';
  readonly effect: 'open' | 'close' | 'unknown';
  readonly instrument: NamedInstrument;
  /** Above zero. */
  readonly quantity: string;
  /** Of one unit as quoted; null: the file does not say. */
  readonly price: string | null;
  /** What the price is in (GBX for pence); null: the file does not say. */
  readonly currency: string | null;
  readonly time: Moment;
  /** Of the trading day, where the file has a date of its own for it: YYYY-MM-DD. */
  readonly tradeDate?: string;
  readonly multiplier?: string;
  readonly order?: string;
  /** The broker's id of this execution. With the importer's idScope it makes the fill unique. */
  readonly execution?: string;
  /** The other fill of the pair it was reported with, where the scope needs it. */
  readonly counter?: string;
  readonly exchange?: string;
  /** Without an execution id: the cells that make it this fill. Never balances, running numbers or states. */
  readonly identity: readonly string[];
  readonly ticket?: string;
  readonly fromTicket?: string;
  /** Pairs it with another fill of this file: an option with the shares of its assignment, what became something else. */
  readonly link?: string;
  /** null: the file says nothing about costs, which is not the same as none. */
  readonly costs: readonly Cost[] | null;
  /** The cash before costs as booked, below zero for a purchase, in `currency`. It wins over quantity times price. */
  readonly cash?: string;
  /** What the broker says it realised, before costs. */
  readonly stated?: { readonly realized: string; readonly currency: string; readonly positionAfter?: string };
  /** Of a snapshot of what is still open: what it would bring now, carry included. Compared with the file's sums, not stored. */
  readonly floating?: string;
  /** One unit of `currency` in the account's currency, as the file gives it. */
  readonly rate?: string;
  /** The broker's own order of fills, where it has one that never goes back. */
  readonly seq?: number;
  /** It says how things stand now (pending, still open): what a later file says of the same goes before it. */
  readonly snapshot?: true;
}

/** A fill that the broker took back. */
export interface VoidFact extends Placed, OfAccount {
  readonly type: 'void';
  /** The fill as it stands in the file, at its own row, or as its cancellation describes it where the file does not have it. */
  readonly from: 'fill' | 'cancellation';
  readonly fill: FillFact;
}

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

/** Above zero it costs, below zero it is a rebate. */
export interface Cost {
  readonly kind: 'commission' | 'fee' | 'tax' | 'rebate';
  readonly amount: string;
  readonly currency: string;
}

export interface CashFact extends Placed, OfAccount {
  readonly type: 'cash';
  readonly kind:
    | 'deposit'
    | 'withdrawal'
    | 'dividend'
    | 'interest'
    | 'fee'
    | 'tax'
    | 'swap'
    | 'funding'
    | 'borrow'
    | 'payout'
    | 'evaluation_fee'
    | 'platform_fee'
    | 'reset'
    | 'transfer'
    | 'conversion';
  readonly time: Moment;
  /** Signed: what came in is above zero. */
  readonly amount: string;
  readonly currency: string | null;
  readonly instrument?: NamedInstrument;
  /** The ticket it belongs to. */
  readonly ticket?: string;
  /** Pairs the two halves of a transfer or a conversion. */
  readonly link?: string;
  readonly identity: readonly string[];
  /** The broker's words for it, in one line. */
  readonly note: string;
}

export interface ActionFact extends Placed, OfAccount {
  readonly type: 'action';
  readonly kind: 'split' | 'symbol_change' | 'merger' | 'spin_off';
  readonly time: Moment;
  readonly instrument: NamedInstrument;
  /** Each old unit becomes numerator / denominator of it and takes this share of the cost along. Of a split: the same instrument. */
  readonly becomes: readonly {
    readonly instrument: NamedInstrument;
    readonly numerator: string;
    readonly denominator: string;
    readonly costShare: string;
  }[];
  /** Per old unit. */
  readonly cash?: string;
  readonly identity: readonly string[];
  readonly note: string;
}

export interface OrderFact extends Placed, OfAccount {
  readonly type: 'order';
  readonly order: string;
  readonly parent?: string;
  readonly ticket?: string;
  readonly instrument: NamedInstrument;
  readonly kind: 'market' | 'limit' | 'stop' | 'stop_limit' | 'trailing_stop' | 'unknown';
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly price?: string;
  readonly stopPrice?: string;
  readonly status: 'open' | 'filled' | 'partial' | 'cancelled' | 'rejected' | 'expired' | 'unknown';
  readonly placed: Moment | null;
  readonly ended: Moment | null;
}

/** What a statement says an account held at the end of a day. */
export interface CheckpointFact extends Placed, OfAccount {
  readonly type: 'checkpoint';
  readonly time: Moment;
  readonly currency: string | null;
  readonly balance?: string;
  readonly equity?: string;
  readonly positions: readonly { readonly instrument: NamedInstrument; readonly quantity: string }[];
  readonly note: string;
}

/** One unit of `from` is so much of `to`. */
export interface RateFact extends Placed {
  readonly type: 'rate';
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
}

/** What the file says about an account it names (or, with null, about the only one it holds). */
export interface AccountFact extends OfAccount {
  readonly type: 'account';
  readonly row: number;
  readonly name?: string;
  readonly currency?: string;
  readonly mode?: 'live' | 'evaluation' | 'funded' | 'paper' | 'backtest';
  readonly positionMode?: 'netting' | 'hedging';
}

/** A sum that the file itself states, to be compared with ours. */
export interface TotalFact extends Placed, OfAccount {
  readonly type: 'total';
  /** In words of the screen: Closed trades, Floating, Commissions. */
  readonly label: string;
  /**
   * What it must equal: the stated results of closed trades with costs and carry, what open ones would bring, the costs, what was
   * paid in and out, or all cash that moved.
   */
  readonly of: 'closed' | 'floating' | 'costs' | 'deposits' | 'cash';
  readonly amount: string;
  readonly currency: string | null;
}

/** What the file cannot say and the importer cannot go on without; `guess` is taken until the user answers. */
export interface Asked {
  readonly type: 'asked';
  readonly what: 'day' | 'dateOrder' | 'currency';
  readonly guess: string | null;
  readonly why: string;
}

/** A row that is understood and rightly brings nothing: a cancelled order, a summary, the repetition of another row. */
export interface Skipped extends Placed {
  readonly type: 'skipped';
  /** The kind of row in the file's own words; rows are counted by it. */
  readonly what: string;
  readonly why: string;
}

/** A row of a kind that nobody here knows: shown with its count, never dropped in silence. */
export interface UnknownRow extends Placed {
  readonly type: 'unknown';
  readonly what: string;
}

/** A row that should have brought something and could not be read. The rest goes on. */
export interface Problem extends Placed {
  readonly type: 'problem';
  readonly code: ProblemCode;
  /** A sentence with the cell in it and what to do. */
  readonly message: string;
}

export type ProblemCode =
  | 'bad_number'
  | 'bad_date'
  | 'bad_side'
  | 'bad_currency'
  | 'no_symbol'
  | 'no_quantity'
  | 'incomplete'
  | 'contradiction'
  | 'damaged_text'
  | 'guessed';
