import { dayText, fullYear } from '../calendar-text.ts';
import { plainDecimal } from '../plain-decimal.ts';
import type { OptionSpelling } from './option-spelling.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWX';

/** How many of the six digits stand behind the point of a strike, by scale letter. */
const SCALE: Readonly<Record<string, number>> = { C: 3, D: 4 };

/** XYZ#B1326C425000: a month letter (A to L are calls, M to X puts), day, year, then the strike with its scale. */
export function merrillOption(text: string, on: string): OptionSpelling | null {
  const match = /^([A-Z0-9]{1,6})#([A-X])(\d\d)(\d\d)([CD])(\d{6})$/.exec(text);
  if (!match) return null;
  const [, root = '', letter = '', day = '', year = '', scale = '', digits = ''] = match;
  const index = LETTERS.indexOf(letter);
  const expiry = dayText(fullYear(year, on), (index % 12) + 1, Number(day));
  const decimals = SCALE[scale] ?? 3;
  const strike = plainDecimal(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
  if (expiry === null || strike === null || strike === '0') return null;
  return { terms: { root, expiry, right: index < 12 ? 'call' : 'put', strike } };
}
