import { isTooLong } from './is-too-long.ts';

/** The currency glued to an amount: $ of a dollar account stays a question where several dollars are possible, so it is said as USD. */
export function moneyUnit(cell: string): string | null {
  if (isTooLong(cell)) return null;
  const [code] = /\b[A-Z]{3,5}\b/.exec(cell) ?? [];
  if (code) return code;
  for (const [sign, currency] of SIGNS) if (cell.includes(sign)) return currency;
  return null;
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₿', 'BTC'],
  ['zł', 'PLN'],
];
