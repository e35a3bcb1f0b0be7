import { writeNumber } from './write-number.ts';

/**
 * A figure, and the zeros that make the decimal marks of its column stand in one line but are never seen:
 * 1.16 in a column of five decimals is 1.16 and a hidden 000.
 */
export function align(locale: string, decimal: string, digits: number): { shown: string; hidden: string } {
  const has = decimal.split('.')[1]?.length ?? 0;
  const shown = writeNumber(locale, decimal, { digits: [has, has] });
  const padded = writeNumber(locale, decimal, { digits: [Math.max(digits, has), Math.max(digits, has)] });
  return { shown, hidden: padded.slice(shown.length) };
}
