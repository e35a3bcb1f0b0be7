import { cellNumber } from './cell-number.ts';
import { cellString } from './cell-string.ts';
import type { DateStyle } from './date-styles.ts';
import { serialDate, serialDuration } from './serial-date.ts';

export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: ReadonlyMap<string, DateStyle>;
  readonly from1904: boolean;
}

/** What a cell says as text, by its type (t) and style (s). An error says nothing. */
export function cellText(value: string, attributes: Readonly<Record<string, string>>, context: CellContext): string {
  if (value.trim() === '') return '';
  switch (attributes.t) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return cellString(value);
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return value.trim().replace('T', ' ');
    default:
      return numberText(value.trim(), context.styles.get(attributes.s ?? ''), context.from1904);
  }
}

function numberText(value: string, style: DateStyle | undefined, from1904: boolean): string {
  if (style === 'date') return serialDate(value, from1904) ?? value;
  if (style === 'duration') return serialDuration(value) ?? value;
  return cellNumber(value);
}
