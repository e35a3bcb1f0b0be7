import { splitCoinPair } from '../../domain/instruments/crypto/coin-pair.ts';
import { isCoin, isQuote, isStable, krakenAsset } from '../../domain/instruments/crypto/coins.ts';
import { CURRENCIES } from '../../domain/instruments/forex/currencies.ts';
import type { NamedInstrument } from '../facts.ts';

/** Money of a state, as against coins. */
export const isFiat = (code: string): boolean => CURRENCIES.has(code) && !isCoin(code);
/** Money, and the coins that stand for it. */
export const isMoneyLike = (code: string): boolean => isFiat(code) || isStable(code);

export interface Pair {
  readonly base: string;
  readonly quote: string;
}

/** The halves of a pair as an exchange writes it, two currencies included. null: nobody can tell where it is to be cut. */
export function pairIn(text: string, broker: string): Pair | null {
  const upper = text.trim().toUpperCase();
  const [, coin = '', money] = broker === 'kraken' ? (/^([A-Z0-9]{3,5})Z([A-Z]{3})$/.exec(upper) ?? []) : [];
  if (money !== undefined && isFiat(money) && isCoin(coin)) return { base: coin, quote: money };
  const coins = splitCoinPair(upper, broker);
  if (coins) return { base: coins.base, quote: coins.quote };
  const [, one = '', other = ''] = /^([A-Z]{3,4})[-/_]?([A-Z]{3,4})$/.exec(upper) ?? [];
  const pair = broker === 'kraken' ? { base: krakenAsset(one), quote: krakenAsset(other) } : { base: one, quote: other };
  return isFiat(pair.base) && isFiat(pair.quote) ? pair : null;
}

/** What is held, under the text of the file and in a spelling that leaves no doubt. */
export function coinInstrument(text: string, { base, quote }: Pair): NamedInstrument {
  const symbol = isFiat(base) || isQuote(quote) ? `${base}/${quote}` : base;
  const assetClass = isFiat(base) && isFiat(quote) ? 'forex' : 'cryptoSpot';
  return { text, ...(symbol === text ? {} : { symbol }), assetClass };
}

/** A coin by itself: what comes as a reward, or goes to another wallet. */
export const coinAlone = (coin: string, text: string): NamedInstrument => ({
  text,
  ...(text === coin ? {} : { symbol: coin }),
  assetClass: 'cryptoSpot',
});

/** Of two coins that were exchanged: the one that prices are told in. What was paid with, where neither is usual. */
export function quotedIn(paid: string, received: string): Pair {
  const [paidRank, receivedRank] = [rank(paid), rank(received)];
  return paidRank <= receivedRank ? { base: received, quote: paid } : { base: paid, quote: received };
}

function rank(coin: string): number {
  if (isFiat(coin)) return 0;
  if (isStable(coin)) return 1;
  const at = USUAL.indexOf(coin);
  return at >= 0 ? 2 + at : isQuote(coin) ? 8 : 9;
}

const USUAL = ['BTC', 'XBT', 'ETH', 'BNB'];
