import { isTold } from '../broker-classes.ts';
import type { CryptoPerpetual } from '../instrument.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { quoteUnit } from '../shares/quote-unit.ts';
import { splitCoinPair } from './coin-pair.ts';
import { coinCode, isCoin, isStable } from './coins.ts';
import { PERPETUAL_RULES, type PerpetualSpelling } from './perpetual-spellings.ts';

/** Exchanges that count linear contracts in coins. */
const IN_COINS = new Set(['binance', 'bybit', 'bitget', 'hyperliquid', 'dydx', 'coinbase']);

export function readPerpetual({ upper }: SourceText, hints: Hints): readonly Claim[] {
  for (const [pattern, read] of PERPETUAL_RULES) {
    const match = pattern.exec(upper);
    if (!match) continue;
    const readings = [read(match[1] ?? '', match[2] ?? '')].flat();
    return readings.map((spelling) => claim(spelling, hints, readings.length === 1));
  }
  const dollar = /^([A-Z0-9]{1,12})-PERP(?:-INTX)?$/.exec(upper)?.[1];
  if (dollar !== undefined) return [claim({ base: dollar, quote: dollarOf(upper, hints), payoff: 'linear', size: '1' }, hints, false)];
  if (isTold(hints, ['cryptoPerpetual']) || (hints.broker === 'bitmex' && hints.assetClass === undefined)) return plainPair(upper, hints);
  return bareXbt(upper, hints);
}

/** A contract spelled like a spot pair, in a file that says it is none. */
function plainPair(text: string, hints: Hints): readonly Claim[] {
  const size = IN_COINS.has(hints.broker ?? '') ? '1' : null;
  const pair = splitCoinPair(text, hints.broker);
  if (!pair) {
    return isCoin(text) && hints.broker === 'hyperliquid'
      ? [claim({ base: text, quote: 'USDC', payoff: 'linear', size }, hints, true)]
      : [];
  }
  const linear: PerpetualSpelling = { base: pair.base, quote: pair.quote, payoff: 'linear', size };
  if (isStable(pair.quote) || hints.broker === 'dydx') return [claim(linear, hints, true)];
  if (pair.quote !== 'USD') return [];
  const inverse: PerpetualSpelling = { ...linear, payoff: 'inverse', size: null };
  if (hints.broker === 'bybit') return [claim({ ...inverse, size: '1' }, hints, true)];
  if (hints.broker === 'bitmex') return pair.base === 'BTC' ? [claim({ ...inverse, size: '1' }, hints, true)] : [];
  return [claim(linear, hints, false), claim(inverse, hints, false)];
}

/** XBTUSD is BitMEX's first contract and Kraken's spot pair: without the broker it stays open. */
function bareXbt(text: string, hints: Hints): readonly Claim[] {
  if (text !== 'XBTUSD' || hints.broker !== undefined || hints.assetClass !== undefined) return [];
  return [claim({ base: 'BTC', quote: 'USD', payoff: 'inverse', size: '1' }, hints, true)];
}

function dollarOf(text: string, hints: Hints): string {
  if (text.endsWith('-INTX') || hints.broker === 'coinbase' || hints.broker === 'hyperliquid') return 'USDC';
  return quoteUnit(hints.currency).currency ?? 'USD';
}

function claim(spelling: PerpetualSpelling, { broker }: Hints, certain: boolean): Claim {
  const base = coinCode(spelling.base, broker);
  const instrument = perpetual({ ...spelling, base });
  const size = spelling.size === null ? '; the size of a contract differs by exchange' : '';
  const kind = spelling.payoff === 'inverse' ? ', paid in the coin' : '';
  return {
    instrument,
    quote: spelling.quote,
    confidence: certain && spelling.size !== null ? 'certain' : 'likely',
    reason: `Read as the perpetual contract on ${base} in ${spelling.quote}${kind}${size}.`,
  };
}

const perpetual = ({ base, quote, payoff, size }: PerpetualSpelling): CryptoPerpetual => ({
  class: 'cryptoPerpetual',
  symbol: `${base}${quote} ${payoff === 'inverse' ? 'inverse ' : ''}perpetual`,
  base,
  quote,
  currency: quote,
  priceScale: '1',
  multiplier: size,
  payoff,
  tick: null,
  lot: null,
  quantityStep: null,
});
