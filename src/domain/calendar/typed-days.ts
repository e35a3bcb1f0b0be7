import { isDay } from './is-day.ts';

/** Names of the months as people type them, by number: those of English and of the locale, in lower case and without dots. */
export type MonthNames = ReadonlyMap<string, number>;

export function monthNames(locales: readonly string[]): MonthNames {
  const names = new Map<string, number>();
  for (const locale of locales)
    for (const month of ['long', 'short'] as const)
      for (const together of [{}, { day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(locale, { month, ...together, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const name = format.formatToParts(Date.UTC(2024, number - 1, 1)).find(({ type }) => type === 'month')?.value ?? '';
          if (/\p{L}/u.test(name)) names.set(name.toLowerCase().replace(/\.$/, ''), number);
        }
      }
  return names;
}

/** The days that somebody may mean who types this: 2026-01-31, Jan 31, 31 January 2025, 31.1., 1/31. Without a year: the latest there was. */
export function typedDays(text: string, today: string, months: MonthNames): string[] {
  const typed = text.trim().toLowerCase();
  const year = Number(today.slice(0, 4));
  if (typed === 'today') return [today];
  if (typed === 'yesterday') return [new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)];
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return only(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const named = /^(?:(\d{1,2})\.?\s*(\p{L}+)|(\p{L}+)\.?\s*(\d{1,2}))\.?(?:,?\s+(\d{4}))?$/u.exec(typed);
  if (named) {
    const month = months.get(named[2] ?? named[3] ?? '');
    return month === undefined ? [] : only(latest(month, Number(named[1] ?? named[4]), yearOf(named[5])));
  }
  const numbers = /^(\d{1,2})([./])(\d{1,2})(?:\2(\d{2}|\d{4})?)?$/.exec(typed);
  if (!numbers) return [];
  const [first, second, written] = [Number(numbers[1]), Number(numbers[3]), yearOf(numbers[4])];
  const dayFirst = latest(second, first, written);
  // Nobody writes 1.31.; with strokes both are written.
  const monthFirst = numbers[2] === '/' ? latest(first, second, written) : null;
  return [...new Set([...only(monthFirst), ...only(dayFirst)])];

  function yearOf(digits: string | undefined): number | null {
    return digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  }

  function latest(month: number, day: number, written: number | null): string | null {
    if (written !== null) return dayOf(written, month, day);
    // A 29th of February may lie some years back.
    for (let back = 0; back < 8; back++) {
      const found = dayOf(year - back, month, day);
      if (found !== null && found <= today) return found;
    }
    return null;
  }
}

const only = (day: string | null): string[] => (day === null ? [] : [day]);
const dayOf = (year: number, month: number, day: number): string | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
};
