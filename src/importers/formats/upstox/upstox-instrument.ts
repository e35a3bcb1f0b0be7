import { readDate } from '../../cells/moment.ts';
import type { NamedInstrument } from '../../facts.ts';

interface Contract {
  readonly name: string;
  /** EQ, FUT…, OPT…, CE, PE. */
  readonly kind: string;
  readonly strike: string;
  readonly expiry: string;
}

/** A share by its name; a contract put together from its cells, as exchanges write it: NIFTY 25JAN24 21500 CE. */
export function upstoxInstrument({ name, kind, strike, expiry }: Contract, isin = ''): NamedInstrument {
  const text = [name, kind, strike, expiry].filter((each) => each !== '' && each !== '0').join(' ');
  const [, year = '', month = '', day = ''] = /^20(\d\d)-(\d\d)-(\d\d)$/.exec(readDate(expiry, 'dmy') ?? '') ?? [];
  const right = /(CE|PE)/i.exec(kind)?.[1]?.toUpperCase();
  if (right !== undefined && year !== '') {
    return { text, symbol: `${name} ${day}${MONTHS[Number(month) - 1]}${year} ${strike} ${right}`, assetClass: 'option' };
  }
  if (/FUT/i.test(kind) && year !== '') return { text, symbol: `${name}${year}${MONTHS[Number(month) - 1]}FUT`, assetClass: 'future' };
  if (/OPT/i.test(kind)) return { text, assetClass: 'option' };
  return { text: name, assetClass: 'stock', ...(isin === '' ? {} : { isin }) };
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
