import { isTold } from '../broker-classes.ts';
import type { Forex } from '../instrument.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { CURRENCIES, forexSteps, METAL_LOTS } from './currencies.ts';
import { isPlatformSuffix, suffixLot } from './platform-suffix.ts';

const STANDARD_LOT = '100000';
const PREFIX = /^(?:FX|FX_IDC|OANDA|FOREXCOM|FXCM|SAXO|PEPPERSTONE|ICMARKETS|C|[#!.])?:?(?=[A-Z]{3})/;
/** Brokers that sell no shares under these names sell the metal. */
const METAL_NAMES: Readonly<Record<string, string>> = { GOLD: 'XAUUSD', SILVER: 'XAGUSD' };

export function readForex({ upper }: SourceText, hints: Hints): readonly Claim[] {
  const named = METAL_NAMES[upper.replace(/^#/, '')];
  if (named !== undefined) return [metalClaim(named, hints)];
  const pair = splitPair(upper.replace(PREFIX, '')) ?? splitPair(upper);
  if (!pair) return [];
  const instrument = makeForex(pair.base, pair.quote, pair.rest);
  const reason = METAL_LOTS.has(pair.base)
    ? `Read as ${pair.base} in ${pair.quote}, by the ounce.`
    : `Read as the currency pair ${pair.base}/${pair.quote}.`;
  // EURUSDC is euros in a coin, or a cent account's EURUSD.
  const coinLike = pair.quote === 'USD' && pair.rest === 'C' && !isTold(hints, ['forex', 'cfd']);
  return [{ instrument, quote: pair.quote, confidence: coinLike ? 'likely' : 'certain', reason }];
}

function metalClaim(pair: string, hints: Hints): Claim {
  const told = isTold(hints, ['forex', 'cfd']);
  const instrument = makeForex(pair.slice(0, 3), pair.slice(3), '');
  return {
    instrument,
    quote: instrument.quote,
    confidence: told ? 'certain' : 'likely',
    reason: `Read as the metal, ${pair}, by the ounce.`,
  };
}

/** Quantities are units of the base: a lot is how many of them a broker puts into one. */
function makeForex(base: string, quote: string, rest: string): Forex {
  const lot = METAL_LOTS.has(base) ? (METAL_LOTS.get(base) ?? null) : STANDARD_LOT;
  return {
    class: 'forex',
    symbol: `${base}${quote}`,
    base,
    quote,
    currency: quote,
    priceScale: '1',
    multiplier: '1',
    ...forexSteps(base, quote),
    lot: suffixLot(rest, lot),
    quantityStep: null,
  };
}

function splitPair(text: string): { base: string; quote: string; rest: string } | null {
  // ZEURZUSD is Kraken's.
  const match = /^Z([A-Z]{3})Z([A-Z]{3})()$/.exec(text) ?? /^([A-Z]{3})[./_ -]?([A-Z]{3})(.*)$/.exec(text);
  if (!match) return null;
  const [, base = '', quote = '', after = ''] = match;
  const rest = after.replace(/^(?:=X| CURNCY)$/, '');
  const known = (CURRENCIES.has(base) || METAL_LOTS.has(base)) && CURRENCIES.has(quote) && base !== quote;
  return known && isPlatformSuffix(rest) ? { base, quote, rest } : null;
}
