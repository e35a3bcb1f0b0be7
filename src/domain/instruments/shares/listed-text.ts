import { type Market, marketOfBloomberg, marketOfMic, marketOfPrefix, marketOfSuffix } from './markets.ts';
import { type ShareTicker, shareTicker } from './share-ticker.ts';

/** A ticker with the market its text names; null where it names none. */
export interface ListedText {
  readonly ticker: ShareTicker;
  readonly market: Market | null;
}

const TICKER = "[A-Z0-9][A-Z0-9&']{0,9}(?:[./-][A-Z]{1,2})?";
const ENDINGS: readonly (readonly [RegExp, (name: string) => Market | undefined])[] = [
  [new RegExp(`^(${TICKER}):(X[A-Z]{3}|ARCX|BATS|BVMF|NEOE|ROCO)$`), marketOfMic],
  [new RegExp(`^(${TICKER})\\.([A-Z]{1,5})$`), marketOfSuffix],
  [new RegExp(`^(${TICKER}) ([A-Z]{2})(?: EQUITY)?$`), marketOfBloomberg],
  // Trading 212's own names: AAPL_US_EQ
  [new RegExp(`^(${TICKER})_(US)_EQ$`), marketOfSuffix],
];

/** A class or a right comes before a market: BRK.B is no ticker BRK somewhere in B. */
export function listedText(text: string): ListedText | null {
  const own = shareTicker(text);
  if (own) return { ticker: own, market: null };
  const prefixed = /^([A-Z]{2,10}):(.+)$/.exec(text);
  const market = prefixed && marketOfPrefix(prefixed[1] ?? '');
  if (market) return on(market, prefixed[2] ?? '');
  for (const [pattern, find] of ENDINGS) {
    const match = pattern.exec(text);
    const found = match && find(match[2] ?? '');
    if (found) return on(found, match[1] ?? '');
  }
  return null;
}

function on(market: Market, text: string): ListedText | null {
  const american = market.mic === null ? shareTicker(text) : null;
  if (american) return { ticker: american, market };
  if (!new RegExp(`^${TICKER}$`).test(text)) return null;
  const symbol = market.mic === 'XHKG' ? text.replace(/^0+(?=\d)/, '') : text.replace(/[/-](?=[A-Z]{1,2}$)/, '.');
  return { ticker: { symbol, kind: 'common', byHabit: false }, market };
}
