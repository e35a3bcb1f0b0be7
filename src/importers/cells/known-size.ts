import { recogniseInstrument } from '../../domain/instruments/recognise-instrument.ts';
import type { Claim } from '../../domain/instruments/recognition.ts';

export interface KnownSize {
  /** Money per point of price. */
  readonly multiplier: string | null;
  /** Units in a lot. */
  readonly lot: string | null;
  /** What its prices are in. */
  readonly currency: string | null;
}

/** What the symbol alone says of a contract. The pipeline recognises it again, with what the user knows better. */
export function knownSize(text: string, on: string, broker: string): KnownSize {
  const key = `${broker}|${text}|${on.slice(0, 7)}`;
  const before = KNOWN.get(key);
  if (before) return before;
  const recognition = recogniseInstrument(text, { on, broker });
  const size = recognition.kind === 'known' ? sizeOf(recognition) : NOTHING;
  if (KNOWN.size > MOST) KNOWN.clear();
  KNOWN.set(key, size);
  return size;
}

/** What prices of it are in; null: the pipeline finds out. */
export const quoteOf = (text: string, on: string, broker: string): string | null => knownSize(text, on, broker).currency;

/** Of a platform that counts in lots: what a point of price of one lot is worth in the quote currency. undefined: a question for the user. */
export function worthOfLot(text: string, on: string, broker: string): string | undefined {
  const { lot, multiplier } = knownSize(text, on, broker);
  return lot ?? (multiplier === '1' ? undefined : (multiplier ?? undefined));
}

const sizeOf = ({ instrument: { multiplier, lot }, quote }: Claim): KnownSize => ({ multiplier, lot, currency: quote });

const NOTHING: KnownSize = { multiplier: null, lot: null, currency: null };
/** Files have a million rows and a handful of symbols. */
const KNOWN = new Map<string, KnownSize>();
const MOST = 5000;
