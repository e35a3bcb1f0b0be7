import { brokerClasses, isAmericanBroker, isTold } from '../broker-classes.ts';
import { CURRENCIES } from '../forex/currencies.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { type ListedText, listedText } from './listed-text.ts';
import { makeShare } from './make-share.ts';
import { type Market, marketOfSuffix } from './markets.ts';

const SHARES = ['stock', 'etf', 'warrant'] as const;
/** Indices do not trade: only options, futures and contracts for difference on them do. */
const INDICES = new Set(['SPX', 'NDX', 'RUT', 'VIX', 'DJX', 'OEX', 'XEO', 'DJI', 'COMP']);
const AMERICA: Market = { mic: null, quoted: 'USD' };

export function readShare({ upper }: SourceText, hints: Hints): readonly Claim[] {
  const told = isTold(hints, [...SHARES, 'bond']);
  const listed = ofBroker(upper, hints) ?? listedText(upper);
  if (listed === null) return told && isVerbatim(upper) ? [verbatim(upper, hints)] : [];
  const { ticker, market } = listed;
  const bare = market === null && /^[A-Z]+$/.test(ticker.symbol);
  if (bare && !told && (CURRENCIES.has(ticker.symbol) || INDICES.has(ticker.symbol) || !sellsBareTickers(hints.broker))) return [];
  return [listedClaim(listed, told, hints)];
}

function listedClaim({ ticker, market }: ListedText, told: boolean, hints: Hints): Claim {
  // A fifth letter is only a habit: what the file says goes before it.
  const kind = ticker.byHabit && hints.assetClass !== undefined ? 'common' : ticker.kind;
  const share = makeShare({ symbol: ticker.symbol, market: market ?? (hints.currency ? null : AMERICA), kind, isin: null }, hints);
  const placed = market !== null || hints.currency !== undefined || isAmericanBroker(hints.broker);
  const pence = market !== null && share.priceScale === '0.01' && hints.currency === undefined;
  const certain = placed && !pence && kind === ticker.kind && (told || market !== null || ticker.symbol.includes('.'));
  const where = market === null ? (placed ? '' : ', taken for an American one') : ` on ${market.mic ?? 'an American exchange'}`;
  const money = pence ? `; shares are quoted in hundredths there, funds not always` : '';
  const what = kind === 'common' ? 'ticker' : kind;
  return {
    instrument: share,
    quote: share.currency,
    confidence: certain ? 'certain' : 'likely',
    reason: `Read as the ${what} ${ticker.symbol}${where}${money}.`,
  };
}

/** Spellings only one broker has. */
function ofBroker(text: string, { broker }: Hints): ListedText | null {
  const common = (symbol: string, market: Market | null): ListedText => ({ ticker: { symbol, kind: 'common', byHabit: false }, market });
  const etoro = broker === 'etoro' ? /^([A-Z0-9.]{1,8})\/([A-Z]{3})$/.exec(text) : null;
  if (etoro && CURRENCIES.has(etoro[2] ?? '')) return common(etoro[1] ?? '', { mic: null, quoted: etoro[2] ?? '' });
  const disnat = broker === 'disnat' ? /^([A-Z.]{1,8})-C$/.exec(text) : null;
  return disnat ? common(disnat[1] ?? '', marketOfSuffix('TO') ?? null) : null;
}

const sellsBareTickers = (broker: string | undefined) => broker !== 'xtb' && (brokerClasses(broker)?.includes('stock') ?? true);

/** Codes brokers invent (GCM.OLD after a merger, BAJAJ-AUTO): kept as they are once the file calls them shares. */
const isVerbatim = (text: string) => /^[A-Z0-9][A-Z0-9.&'-]{0,13}$/.test(text) && !/\d{6}[CP]\d/.test(text);

function verbatim(symbol: string, hints: Hints): Claim {
  const share = makeShare({ symbol, market: null, kind: 'common', isin: null }, hints);
  return { instrument: share, quote: share.currency, confidence: 'likely', reason: `Kept as the file writes it: ${symbol}.` };
}
