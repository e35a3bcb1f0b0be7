import { readDate } from '../../cells/moment.ts';

/** The day in the name of a file: trades_2024-03-04.csv, 20240304.csv, Trades 3-4-24.csv (month first, as American platforms write). */
export function dayOfName(name: string): string | null {
  const [, year, month, day] = /(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(name) ?? [];
  if (year !== undefined) return readDate(`${year}-${month}-${day}`, 'ymd') ?? null;
  const [, first, second, last] = /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](20\d\d|\d\d)(?!\d)/.exec(name) ?? [];
  return first === undefined ? null : (readDate(`${first}/${second}/${last}`, 'mdy') ?? null);
}
