import type { Etf, Stock, Warrant } from '../instrument.ts';
import type { Hints } from '../recognition.ts';
import type { Market } from './markets.ts';
import { quoteUnit } from './quote-unit.ts';
import type { ShareTicker } from './share-ticker.ts';

interface Share {
  readonly symbol: string;
  readonly market: Market | null;
  readonly kind: ShareTicker['kind'];
  readonly isin: string | null;
}

/** A share, a fund's share, a warrant or a right, in the money the file says, else in that of its market. */
export function makeShare({ symbol, market, kind, isin }: Share, hints: Hints): Stock | Etf | Warrant {
  const told = quoteUnit(hints.currency);
  const { currency, priceScale } = told.currency === null && market !== null ? quoteUnit(market.quoted) : told;
  const listed = {
    symbol,
    exchange: market?.mic ?? null,
    isin,
    currency,
    priceScale,
    multiplier: '1',
    tick: null,
    lot: null,
    quantityStep: null,
  } as const;
  if (hints.assetClass === 'warrant' || kind !== 'common')
    return { ...listed, class: 'warrant', grants: kind === 'right' ? 'right' : 'warrant' };
  return hints.assetClass === 'etf' ? { ...listed, class: 'etf' } : { ...listed, class: 'stock' };
}
