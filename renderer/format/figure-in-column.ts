import { localeNumerals } from './locale-numerals.ts';
import { writeNumber } from './write-number.ts';

interface ColumnShape {
  /** Decimals at least and at most. */
  readonly digits: readonly [number, number];
  /** The decimals of the column. */
  readonly column: number;
  readonly signed?: boolean;
}

/** A figure, and the zeros that are never seen after it, so that the decimal marks of its column stand in one line. */
export function figureInColumn(
  locale: string,
  value: string,
  { digits, column, signed = false }: ColumnShape,
): { shown: string; hidden: string } {
  const shown = writeNumber(locale, value, { digits, signed });
  const { mark } = localeNumerals(locale);
  const at = shown.lastIndexOf(mark);
  const own = at < 0 ? 0 : shown.length - at - mark.length;
  if (own >= column) return { shown, hidden: '' };
  return { shown, hidden: (at < 0 ? mark : '') + writeNumber(locale, 0, { digits: [0, 0] }).repeat(column - own) };
}
