import { fullYear } from '../calendar-text.ts';

/** Expired contracts are booked some weeks late; beyond that a lone digit means the next decade. */
const GRACE_MONTHS = 2;

/** The year of a contract month written with one, two or four digits, as the day of the fill tells it. */
export function contractYear(digits: string, month: number, on: string): number {
  if (digits.length !== 1) return fullYear(digits, on);
  const now = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
  const earliest = now - GRACE_MONTHS;
  let year = Math.floor(earliest / 120) * 10 + Number(digits);
  while (year * 12 + month - 1 < earliest) year += 10;
  return year;
}
