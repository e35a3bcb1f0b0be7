import { isTold } from '../broker-classes.ts';
import type { CryptoSpot } from '../instrument.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { quoteUnit } from '../shares/quote-unit.ts';
import { splitCoinPair } from './coin-pair.ts';
import { coinCode, isCoin, isStable, krakenAsset } from './coins.ts';

const EXCHANGE = /^(?:BINANCE|BINANCEUS|COINBASE|KRAKEN|BITSTAMP|BITFINEX|KUCOIN|BYBIT|OKX|GEMINI|CRYPTO|MEXC|GATEIO|HTX|BITGET|X):/;

/** The base is what is held; the quote belongs to the fill. */
export function readCryptoSpot({ raw, upper }: SourceText, hints: Hints): readonly Claim[] {
  const told = isTold(hints, ['cryptoSpot', 'cryptoPerpetual']);
  const marked = EXCHANGE.test(upper);
  const text = bitfinexPair(raw) ?? upper.replace(EXCHANGE, '');
  const pair = splitCoinPair(text, hints.broker);
  if (pair) {
    const doubtful = pair.cut !== 'known coin' && !told && !marked && !isStable(pair.quote);
    if (doubtful) return [];
    // Several exchanges spell their perpetuals just like the spot pair.
    const certain = told || (pair.cut === 'known coin' && isCoin(pair.base) && !isStable(pair.quote));
    return [claim(pair.base, pair.quote, certain, `Read as ${pair.base} priced in ${pair.quote}.`)];
  }
  return coinAlone(text, told, hints);
}

function coinAlone(text: string, told: boolean, hints: Hints): readonly Claim[] {
  const code = /^([A-Z0-9]{1,12}(?:\.[SMFBPT])?)(?: \(.{1,40}\))?$/.exec(text)?.[1];
  if (code === undefined) return [];
  const coin = hints.broker === 'kraken' ? krakenAsset(code) : coinCode(code, hints.broker);
  if (!/^[A-Z0-9]+$/.test(coin) || (hints.assetClass !== 'cryptoSpot' && !isCoin(coin))) return [];
  return [claim(coin, quoteUnit(hints.currency).currency, told, `Read as the coin ${coin}.`)];
}

/** tBTCUSD and tLINK:USD: the small t is Bitfinex's. */
const bitfinexPair = (raw: string) => /^t([A-Z0-9]{4,12}|[A-Z0-9]{2,10}:[A-Z0-9]{3,5})$/.exec(raw)?.[1]?.replace(/UST$/, 'USDT');

function claim(base: string, quote: string | null, certain: boolean, reason: string): Claim {
  return { instrument: coin(base), quote, confidence: certain ? 'certain' : 'likely', reason };
}

const coin = (base: string): CryptoSpot => ({
  class: 'cryptoSpot',
  symbol: base,
  base,
  currency: null,
  priceScale: '1',
  multiplier: '1',
  tick: null,
  lot: null,
  quantityStep: null,
});
