import type { ContractSpec } from './futures/contract-spec.ts';
import type { Instrument, InstrumentClass } from './instrument.ts';

/** What a file tells besides the text itself. */
export interface Hints {
  /** The day of the fill: ESZ5 is another contract in 2015 than in 2025. */
  readonly on: string;
  readonly assetClass?: InstrumentClass | undefined;
  /** The importer's name of the broker: metatrader5, ibkr. */
  readonly broker?: string | undefined;
  /** As the file writes it: GBX and GBp are pence. */
  readonly currency?: string | undefined;
  /** The user's own contract sizes; they go before ours. */
  readonly specs?: readonly ContractSpec[] | undefined;
}

/** One reading of a text, by one reader. */
export interface Claim {
  readonly instrument: Instrument;
  /** The currency a price beside this text is in; for a spot pair the fill carries it. */
  readonly quote: string | null;
  readonly confidence: 'certain' | 'likely';
  /** A sentence for the preview. */
  readonly reason: string;
}

export type Recognition = ({ readonly kind: 'known' } & Claim) | Unknown;

export interface Unknown {
  readonly kind: 'unknown';
  /** A sentence that says what is in the way. */
  readonly reason: string;
  /** The readings the user can choose from; empty where there is none. */
  readonly choices: readonly Instrument[];
}

export type Reader = (text: SourceText, hints: Hints) => readonly Claim[];

export interface SourceText {
  /** Trimmed, single spaces, as the broker cased it: tBTCUSD and EURUSDm say something by it. */
  readonly raw: string;
  readonly upper: string;
}
