import { firstOfWeek, type WeekStart } from '../../../src/domain/calendar/first-of-week.ts';
import { isDay } from '../../../src/domain/calendar/is-day.ts';
import { dayNumber, dayText } from '../../../src/domain/calendar/trading-day.ts';

/** Where one is in the journal. The day is any of the span. */
export interface Place {
  readonly kind: 'day' | 'week' | 'month' | 'year';
  readonly day: string;
}

/** An address is a guest's: null where it names no place. */
export function readPlace(path: string, today: string): Place | null {
  if (path === '') return { kind: 'month', day: today };
  const [first = '', second = '', more] = path.split('/');
  if (more !== undefined) return null;
  const kind = second === '' ? 'day' : first;
  const day = second === '' ? first : { week: second, month: `${second}-01`, year: `${second}-01-01` }[first];
  return day !== undefined && isDay(day) ? { kind: kind as Place['kind'], day } : null;
}

/** The day that an address in the journal is of; null: of no day, or of many. */
export function dayAt(pathname: string): string | null {
  const [, page, ...rest] = pathname.split('/');
  const place = page === 'journal' && rest.length === 1 ? readPlace(rest[0] as string, '') : null;
  return place?.kind === 'day' ? place.day : null;
}

export function placePath({ kind, day }: Place): string {
  switch (kind) {
    case 'day':
      return `/journal/${day}`;
    case 'week':
      return `/journal/week/${day}`;
    case 'month':
      return `/journal/month/${day.slice(0, 7)}`;
    case 'year':
      return `/journal/year/${day.slice(0, 4)}`;
  }
}

/** Its first and last day. */
export function spanOf({ kind, day }: Place, weekStart: WeekStart): { from: string; to: string } {
  switch (kind) {
    case 'day':
      return { from: day, to: day };
    case 'week': {
      const from = firstOfWeek(dayNumber(day), weekStart);
      return { from: dayText(from), to: dayText(from + 6) };
    }
    case 'month':
      return { from: `${day.slice(0, 7)}-01`, to: addDays(addMonths(day, 1), -1) };
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  }
}

/** The one before or after. Days are walked by what happened on them: by whoever knows that. */
export function stepPlace({ kind, day }: Place, by: 1 | -1): Place {
  switch (kind) {
    case 'day':
      return { kind, day: addDays(day, by) };
    case 'week':
      return { kind, day: addDays(day, 7 * by) };
    case 'month':
      return { kind, day: addMonths(day, by) };
    case 'year':
      return { kind, day: addMonths(`${day.slice(0, 4)}-01-01`, 12 * by) };
  }
}

export const addDays = (day: string, count: number): string => dayText(dayNumber(day) + count);

/** The first of a month so many months away. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The weeks of a month, each of seven days: the first and the last may begin and end in another month. */
export function weeksOf(month: string, weekStart: WeekStart): string[][] {
  const { from, to } = spanOf({ kind: 'month', day: `${month}-01` }, weekStart);
  const weeks: string[][] = [];
  for (let first = firstOfWeek(dayNumber(from), weekStart); first <= dayNumber(to); first += 7)
    weeks.push(Array.from({ length: 7 }, (_, at) => dayText(first + at)));
  return weeks;
}

/** The number that ISO 8601 gives the week of a day's Thursday. */
export function weekNumber(day: string): number {
  const thursday = firstOfWeek(dayNumber(day), 'monday') + 3;
  return Math.floor((thursday - dayNumber(`${dayText(thursday).slice(0, 4)}-01-01`)) / 7) + 1;
}
