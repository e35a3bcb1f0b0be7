import { writeNumber } from './write-number.ts';

/**
 * A figure with the decimals it shows anyway, and the zeros that make the marks of its column stand in one line but are never seen:
 * 1.16 in a column of five decimals is 1.16 and a hidden 000.
 */
export function align(locale: string, decimal: string, least: number, column: number): { shown: string; hidden: string } {
  const own = Math.max(least, decimal.split('.')[1]?.length ?? 0);
  const shown = writeNumber(locale, decimal, { digits: [own, own] });
  const padded = writeNumber(locale, decimal, { digits: [Math.max(own, column), Math.max(own, column)] });
  return { shown, hidden: padded.slice(shown.length) };
}
