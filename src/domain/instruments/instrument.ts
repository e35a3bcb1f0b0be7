/** What can be bought and sold, by class. Every number is canonical decimal text; null means that nobody has said it yet. */
export type Instrument = Stock | Etf | Option | Future | FutureOption | Forex | CryptoSpot | CryptoPerpetual | Cfd | Bond | Warrant;

export type InstrumentClass = Instrument['class'];

interface Traits {
  /** The one way we write it; brokers' spellings are aliases. */
  readonly symbol: string;
  /** What prices are quoted in. Spot crypto has none: each fill carries its own. */
  readonly currency: string | null;
  /** A price of the file times this is money: 0.01 where pence or per cent of par are quoted. */
  readonly priceScale: PriceScale;
  /** Money per unit of quantity and whole point of price; null is a question to the user, never a guess. */
  readonly multiplier: string | null;
  readonly tick: string | null;
  /** Units in one lot, for brokers that count in lots. */
  readonly lot: string | null;
  /** The smallest quantity that trades: half of it counts as flat. Null where fractions trade. */
  readonly quantityStep: string | null;
}

export type PriceScale = '1' | '0.01';

interface Listed extends Traits {
  /** The market's MIC; null for a US listing and where the text does not say. */
  readonly exchange: string | null;
  readonly isin: string | null;
}

export interface Stock extends Listed {
  readonly class: 'stock';
}

export interface Etf extends Listed {
  readonly class: 'etf';
}

export interface Warrant extends Listed {
  readonly class: 'warrant';
  readonly grants: 'warrant' | 'right';
}

export interface Bond extends Traits {
  readonly class: 'bond';
  readonly isin: string | null;
}

export interface Option extends Traits, OptionTerms {
  readonly class: 'option';
  readonly underlying: string;
  /** What one contract delivers. Apart from the multiplier: after a merger 100 may still price what now delivers shares and cash. */
  readonly deliverable: Deliverable;
}

export interface OptionTerms {
  /** The exchange's code of the series: SPXW and SPX differ, AAPL1 is an adjusted AAPL. */
  readonly root: string;
  /** YYYY-MM-DD, or YYYY-MM where the spelling names no day. */
  readonly expiry: string;
  readonly right: OptionRight;
  readonly strike: string;
}

export type OptionRight = 'call' | 'put';

export type Deliverable = { readonly kind: 'shares'; readonly quantity: string } | { readonly kind: 'cash' } | { readonly kind: 'unknown' };

export interface Future extends Traits {
  readonly class: 'future';
  readonly root: string;
  readonly contract: Contract;
}

/** A continuous contract names no month: what a platform shows as ES1!, or a file as plain ES. */
export type Contract = ContractMonth | { readonly kind: 'continuous'; readonly nth: number };

export interface ContractMonth {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}

export interface FutureOption extends Traits {
  readonly class: 'futureOption';
  /** The code of the option's series: EW4 is written on ES. */
  readonly root: string;
  readonly contract: ContractMonth;
  readonly underlyingRoot: string | null;
  /** The day it expires, where the spelling says it. */
  readonly expiry: string | null;
  readonly right: OptionRight;
  readonly strike: string;
}

export interface Forex extends Traits {
  readonly class: 'forex';
  readonly base: string;
  readonly quote: string;
  readonly pip: string | null;
}

/** The coin itself: bought for USDT and sold for EUR it is one position. */
export interface CryptoSpot extends Traits {
  readonly class: 'cryptoSpot';
  readonly base: string;
}

export interface CryptoPerpetual extends Traits {
  readonly class: 'cryptoPerpetual';
  readonly base: string;
  readonly quote: string;
  /** Linear: the multiplier is coins per contract. Inverse: it is money of the quote per contract, and results come in the coin. */
  readonly payoff: 'linear' | 'inverse';
}

export interface Cfd extends Traits {
  readonly class: 'cfd';
  readonly underlying: string;
}
