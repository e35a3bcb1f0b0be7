const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const made = new Map<string, Intl.RelativeTimeFormat>();

/** "2 hours ago", or null beyond a week, when a date says more. */
export function sayRelative(locale: string, at: number, now: number): string | null {
  const passed = at - now;
  const size = Math.abs(passed);
  if (size < MINUTE) return format(locale).format(0, 'second');
  if (size < HOUR) return format(locale).format(Math.trunc(passed / MINUTE), 'minute');
  if (size < DAY) return format(locale).format(Math.trunc(passed / HOUR), 'hour');
  return size < 7 * DAY ? format(locale).format(Math.trunc(passed / DAY), 'day') : null;
}

function format(locale: string): Intl.RelativeTimeFormat {
  const known = made.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  made.set(locale, known);
  return known;
}
