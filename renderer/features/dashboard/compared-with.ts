import type { Filter } from '../../../src/contract/filter.ts';
import type { WeekStart } from '../../../src/domain/calendar/first-of-week.ts';
import { type Period, periodDays } from '../../../src/domain/calendar/period-days.ts';
import { dayNumber, dayText } from '../../../src/domain/calendar/trading-day.ts';
import type { Comparison } from './layout.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** With which days those of a filter are compared; null: with none, or the filter has no beginning or no end. */
export function comparedWith(
  { dates }: Filter,
  comparison: Comparison,
  { today, weekStart }: { today: string; weekStart: WeekStart },
): Days | null {
  if (!dates || comparison === 'none') return null;
  const whole = 'period' in dates ? periodDays(dates.period, dayNumber(today), weekStart) : spanOf(dates);
  if (!whole) return null;
  // Of a period that is not over, the days that are: half a year is not held against a whole one.
  const span = { from: whole.from, to: Math.max(whole.from, Math.min(whole.to, dayNumber(today))) };
  if (comparison === 'lastYear') return { from: aYearBefore(span.from), to: aYearBefore(span.to) };
  const period = 'period' in dates ? dates.period : null;
  if (period !== null && isOfYear(period)) return { from: aYearBefore(span.from), to: aYearBefore(span.to) };
  if (period !== null && isOfMonth(period)) return { from: aMonthBefore(span.from), to: monthBefore(span.to, span.to === whole.to) };
  const length = period !== null && isOfWeek(period) ? 7 : span.to - span.from + 1;
  return { from: dayText(span.from - length), to: dayText(span.to - length) };
}

/** The same trades as a filter means, of other days. */
export const inDays = (filter: Filter, { from, to }: Days): Filter => ({
  ...filter,
  dates: { meaning: filter.dates?.meaning ?? 'closed', from, to },
});

const isOfYear = (period: Period): boolean => period === 'thisYear' || period === 'lastYear';
const isOfMonth = (period: Period): boolean => period === 'thisMonth' || period === 'lastMonth';
const isOfWeek = (period: Period): boolean => period === 'thisWeek' || period === 'lastWeek';

function spanOf({ from, to }: { from: string | null; to: string | null }): { from: number; to: number } | null {
  if (from === null || to === null || to < from) return null;
  return { from: dayNumber(from), to: dayNumber(to) };
}

/** The 29th of February becomes the 28th. */
const aYearBefore = (day: number): string => monthsBefore(day, 12);
const aMonthBefore = (day: number): string => monthsBefore(day, 1);
/** The last of a month against the last of the month before it. */
const monthBefore = (day: number, isWhole: boolean): string => {
  const [year, month] = dayText(day).split('-').map(Number) as [number, number];
  return isWhole ? dayText(dayNumber(`${year}-${String(month).padStart(2, '0')}-01`) - 1) : aMonthBefore(day);
};

function monthsBefore(day: number, count: number): string {
  const [year, month, date] = dayText(day).split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 - count;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const next = `${String(Math.floor((months + 1) / 12)).padStart(4, '0')}-${String(((months + 1) % 12) + 1).padStart(2, '0')}-01`;
  return dayText(Math.min(dayNumber(first) + date - 1, dayNumber(next) - 1));
}
