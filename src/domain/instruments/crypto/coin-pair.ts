import { CURRENCIES } from '../forex/currencies.ts';
import { coinCode, isCoin, isQuote, isStable, krakenAsset, QUOTES } from './coins.ts';

export interface CoinPair {
  readonly base: string;
  readonly quote: string;
  /** How the text cut it, or that we had to. */
  readonly cut: 'separator' | 'known coin' | 'quote alone';
}

/** The two halves of a pair of which one at least is a coin; null for anything else, two currencies included. */
export function splitCoinPair(text: string, broker: string | undefined): CoinPair | null {
  const pair = krakenPair(text) ?? separated(text, broker) ?? glued(text, broker);
  if (!pair || pair.base === pair.quote || pair.base === '') return null;
  return CURRENCIES.has(pair.base) && !isStable(pair.quote) && !isCoin(pair.quote) ? null : pair;
}

function krakenPair(text: string): CoinPair | null {
  const match = /^([XZ][A-Z]{3})([XZ][A-Z]{3})$/.exec(text);
  if (!match) return null;
  const base = krakenAsset(match[1] ?? '');
  const quote = krakenAsset(match[2] ?? '');
  return isQuote(quote) && (isCoin(base) || CURRENCIES.has(base)) ? { base, quote, cut: 'known coin' } : null;
}

function separated(text: string, broker: string | undefined): CoinPair | null {
  const match = /^([A-Z0-9]{1,12})(?:\.[SMFBPT])?[-/_: ]([A-Z0-9]{2,6})$/.exec(text);
  if (!match) return null;
  const [left, right] = [coinCode(match[1] ?? '', broker), coinCode(match[2] ?? '', broker)];
  // Upbit and the old Bittrex put the quote first; nobody trades won or rupiah for coins the other way round.
  const reversed = broker === 'upbit' || (broker === 'bittrex' && text.includes('-')) || left === 'KRW' || left === 'IDR';
  const [base, quote] = reversed ? [right, left] : [left, right];
  return isQuote(quote) ? { base, quote, cut: isCoin(base) || isStable(quote) ? 'known coin' : 'separator' } : null;
}

/** Staked and wrapped coins end like pairs: those we know are no pairs. Longest quote first; a coin we know on the left of a shorter one beats a coin we do not know. */
function glued(text: string, broker: string | undefined): CoinPair | null {
  if (!/^[A-Z0-9]{5,16}$/.test(text) || isCoin(text)) return null;
  const endings = broker === 'bitfinex' ? ['UST', ...QUOTES] : [...QUOTES, 'XBT'];
  const cuts = endings
    .filter((ending) => text.length > ending.length && text.endsWith(ending))
    .map((ending) => ({ base: coinCode(text.slice(0, -ending.length), broker), quote: coinCode(ending, broker) }));
  const known = cuts.find(({ base }) => isCoin(base));
  if (known) return { ...known, cut: 'known coin' };
  return cuts[0] ? { ...cuts[0], cut: 'quote alone' } : null;
}
