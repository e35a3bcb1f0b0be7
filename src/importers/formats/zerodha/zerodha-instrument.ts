import { nameIn } from '../../cells/name-in.ts';
import type { NamedInstrument } from '../../facts.ts';

/** The segment says whether a bare word is a share or a contract; a fund of the coin platform goes by its ISIN. */
export function zerodhaInstrument(text: string, segment: string, isin: string): NamedInstrument {
  const numbered = /^[A-Z]{2}[A-Z0-9]{10}$/.test(isin) ? { isin } : {};
  if (/^(EQ|EQUITY|NSE|BSE)/i.test(segment)) return { text, assetClass: 'stock', ...numbered };
  if (/^MF|MUTUAL/i.test(segment))
    return { text, assetClass: 'etf', ...numbered, ...('isin' in numbered ? { symbol: numbered.isin, ...nameIn(text) } : {}) };
  if (/(CE|PE)$/.test(text)) return { text, assetClass: 'option', ...numbered };
  if (/FUT$/.test(text)) return { text, assetClass: 'future', ...numbered };
  return { text, ...numbered };
}
