import type { Format } from '../../format/create-format.ts';
import { momentOf } from './moment-of.ts';

/** Of trading, where it is another than that of the calendar. */
export function otherDay(moment: string | null, day: string | null, format: Format): string | null {
  return moment === null || !day || day === momentOf(moment, format).day ? null : `Trading day ${format.day(day)}`;
}
