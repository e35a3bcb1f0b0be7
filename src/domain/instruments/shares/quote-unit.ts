import type { PriceScale } from '../instrument.ts';

export interface QuoteUnit {
  readonly currency: string | null;
  readonly priceScale: PriceScale;
}

const HUNDREDTHS = new Map([
  ['GBX', 'GBP'],
  ['GBp', 'GBP'],
  ['GBPX', 'GBP'],
  ['GBPp', 'GBP'],
  ['ZAC', 'ZAR'],
  ['ZAc', 'ZAR'],
  ['ILA', 'ILS'],
  ['ILa', 'ILS'],
]);

/** The money behind a currency code of a file: pence, South African cents and agorot are hundredths of theirs. GBp is not GBP. */
export function quoteUnit(code: string | undefined): QuoteUnit {
  const text = code?.trim() ?? '';
  const whole = HUNDREDTHS.get(text);
  if (whole !== undefined) return { currency: whole, priceScale: '0.01' };
  return { currency: /^[A-Za-z0-9]{2,10}$/.test(text) ? text.toUpperCase() : null, priceScale: '1' };
}
