import { occSymbol } from '../../../domain/instruments/options/occ-symbol.ts';
import { readDate } from '../../cells/moment.ts';
import { needNumber, readNumber } from '../../cells/number.ts';
import { over, plus } from '../../cells/sums.ts';
import type { NamedInstrument } from '../../facts.ts';

interface Terms {
  readonly symbol: string;
  readonly expiry: string;
  readonly strike: string;
  readonly type: string;
}

/** undefined: the terms of an option that nobody can read. */
export function tosInstrument({ symbol, expiry, strike, type }: Terms): NamedInstrument | undefined {
  if (type !== 'CALL' && type !== 'PUT') {
    const assetClass = CLASSES.get(type) ?? (symbol.startsWith('/') ? 'future' : symbol.includes('/') ? 'forex' : 'stock');
    return { text: symbol, assetClass };
  }
  const text = [symbol, expiry, strike, type].join(' ');
  if (symbol.startsWith('/')) {
    const series = /(\/[A-Z0-9]+)(?::X[A-Z]+)?\)?$/.exec(expiry)?.[1];
    return { text, assetClass: 'futureOption', ...(series === undefined ? {} : { symbol: `.${series}${type[0]}${strike}` }) };
  }
  const date = readDate(expiry.replace(/\s*\(.*\)$/, ''), 'mdy');
  const price = needNumber(strike);
  const right = type === 'CALL' ? 'call' : 'put';
  const written = date && price && occSymbol({ root: symbol.replace(/[./]/g, ''), expiry: date, right, strike: price });
  return written ? { text, symbol: written, assetClass: 'option' } : undefined;
}

/** Treasuries are quoted in 32nds and their quarters, 111'245, and options on them in 64ths, 1'32. */
export function tosPrice(cell: string): string | null | undefined {
  const [, whole, parts = '', quarter] = /^(\d+)'(\d{2})(\d)?$/.exec(cell) ?? [];
  if (whole === undefined) return readNumber(cell);
  if (quarter === undefined) return plus(whole, over(parts, '64'));
  return plus(whole, over(plus(parts, QUARTERS.get(quarter) ?? '0'), '32'));
}

const QUARTERS: ReadonlyMap<string, string> = new Map(Object.entries<string>({ 2: '0.25', 5: '0.5', 7: '0.75' }));
const CLASSES = new Map<string, NonNullable<NamedInstrument['assetClass']>>([
  ['STOCK', 'stock'],
  ['ETF', 'etf'],
  ['FUTURE', 'future'],
  ['FOREX', 'forex'],
  ['CRYPTO', 'cryptoSpot'],
]);
