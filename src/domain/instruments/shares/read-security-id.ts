import type { Bond, InstrumentClass } from '../instrument.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { makeShare } from './make-share.ts';
import { quoteUnit } from './quote-unit.ts';
import { isIsin, securityId } from './security-id.ts';

/** Brokers that write a bond's price per one of face, where all others write per cent. */
const PER_UNIT = new Set(['trade-republic']);
const TREASURY = /^912[78]/;

/** A number says which security, not what kind: without a word from the file that stays open. Treasuries have numbers of their own. */
export function readSecurityId({ upper }: SourceText, hints: Hints): readonly Claim[] {
  const text = /\bISIN:? ?([A-Z0-9]{12})$/.exec(upper)?.[1] ?? upper;
  const id = securityId(text);
  if (!id) return [];
  const isin = isIsin(text) ? text : null;
  const treasury = id.kind === 'cusip' && TREASURY.test(id.text);
  const kinds: readonly InstrumentClass[] = treasury ? ['bond'] : hints.assetClass === undefined ? ['stock', 'bond'] : [hints.assetClass];
  return kinds.flatMap((kind): Claim[] => {
    const certain = kinds.length === 1;
    if (kind === 'bond') return [claim(bond(isin ?? id.text, isin, treasury, hints), certain)];
    if (kind !== 'stock' && kind !== 'etf' && kind !== 'warrant') return [];
    return [claim(makeShare({ symbol: isin ?? id.text, market: null, kind: 'common', isin }, hints), certain)];
  });
}

/** Quantity is face value: a price in per cent of it is scaled, so that both give money. */
function bond(symbol: string, isin: string | null, treasury: boolean, hints: Hints): Bond {
  return {
    class: 'bond',
    symbol,
    isin,
    currency: quoteUnit(hints.currency).currency ?? (treasury ? 'USD' : null),
    priceScale: PER_UNIT.has(hints.broker ?? '') ? '1' : '0.01',
    multiplier: '1',
    tick: null,
    lot: null,
    quantityStep: null,
  };
}

function claim(instrument: Claim['instrument'], certain: boolean): Claim {
  const reason = instrument.class === 'bond' ? `Read as the bond ${instrument.symbol}.` : `Read as the security ${instrument.symbol}.`;
  return { instrument, quote: instrument.currency, confidence: certain ? 'certain' : 'likely', reason };
}
