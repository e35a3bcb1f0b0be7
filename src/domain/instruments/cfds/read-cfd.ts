import { brokerClasses, isTold } from '../broker-classes.ts';
import { contractSpec } from '../contract-specs.ts';
import { type CoinPair, splitCoinPair } from '../crypto/coin-pair.ts';
import { isPlatformSuffix } from '../forex/platform-suffix.ts';
import type { Cfd } from '../instrument.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { quoteUnit } from '../shares/quote-unit.ts';
import { CFD_SPELLINGS, cfdName, needsHint } from './cfd-names.ts';

/** Contracts for difference. What a point is worth is the broker's affair: without a spec it stays a question. */
export function readCfd({ upper }: SourceText, hints: Hints): readonly Claim[] {
  const told = isTold(hints, ['forex', 'cfd']);
  const sold = told || brokerClasses(hints.broker)?.includes('cfd');
  const text = upper.replace(/^(?:[A-Z]{3,12}:|[#!.])/, '').replace(/_(?=[A-Z]{3}$)/, '');
  const spelling = CFD_SPELLINGS.find((name) => text.startsWith(name) && isPlatformSuffix(text.slice(name.length)));
  const known = spelling === undefined ? undefined : cfdName(spelling);
  if (known && spelling !== undefined) {
    if (needsHint(spelling) && !sold) return [];
    return [claim(makeCfd(known.name, known.currency, hints), true)];
  }
  if (!told) return [];
  const coins = coinPair(text, hints);
  if (coins) return [claim(makeCfd(`${coins.base}${coins.quote}`, coins.quote, hints), true)];
  return /^[A-Z0-9][A-Z0-9._&-]{0,19}$/.test(text) ? [claim(makeCfd(text, null, hints), false)] : [];
}

/** A coin we know, in money, with what the platform hangs on it. */
function coinPair(text: string, { broker }: Hints): CoinPair | null {
  for (let end = text.length; end >= 5; end--) {
    const pair = isPlatformSuffix(text.slice(end)) ? splitCoinPair(text.slice(0, end), broker) : null;
    if (pair?.cut === 'known coin') return pair;
  }
  return null;
}

function makeCfd(underlying: string, home: string | null, hints: Hints): Cfd {
  const spec = contractSpec(underlying, hints);
  const own = spec?.group === 'cfd' ? spec : null;
  const quoted = quoteUnit(hints.currency);
  return {
    class: 'cfd',
    symbol: underlying,
    underlying,
    currency: own?.currency ?? quoted.currency ?? home,
    priceScale: quoted.priceScale,
    multiplier: own?.multiplier ?? null,
    tick: own?.tick ?? null,
    lot: own?.lot ?? null,
    quantityStep: null,
  };
}

function claim(instrument: Cfd, known: boolean): Claim {
  const worth = instrument.multiplier === null ? '; what a point is worth differs by broker' : '';
  return {
    instrument,
    quote: instrument.currency,
    confidence: known ? 'certain' : 'likely',
    reason: `Read as a contract for difference on ${instrument.underlying}${worth}.`,
  };
}
