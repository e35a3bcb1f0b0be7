import { recogniseInstrument } from '../../domain/instruments/recognise-instrument.ts';

export interface KnownSize {
  /** Money per point of price. */
  readonly multiplier: string | null;
  /** Units in a lot. */
  readonly lot: string | null;
  readonly currency: string | null;
}

/** What the symbol alone says of a contract. The pipeline recognises it again, with what the user knows better. */
export function knownSize(text: string, on: string, broker: string): KnownSize {
  const recognition = recogniseInstrument(text, { on, broker });
  return recognition.kind === 'known' ? recognition.instrument : NOTHING;
}

/** Of a platform that counts in lots: what a point of price of one lot is worth in the quote currency. undefined: a question for the user. */
export function worthOfLot(text: string, on: string, broker: string): string | undefined {
  const { lot, multiplier } = knownSize(text, on, broker);
  return lot ?? (multiplier === '1' ? undefined : (multiplier ?? undefined));
}

const NOTHING: KnownSize = { multiplier: null, lot: null, currency: null };
