import { firstOfWeek, type WeekStart } from './first-of-week.ts';
import { dayNumber, dayText } from './trading-day.ts';

export type Period = 'today' | 'thisWeek' | 'lastWeek' | 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear' | 'last30Days' | 'last90Days';

/** The first and the last day of a period, counted from 1970, as it is understood on a day. */
export function periodDays(period: Period, today: number, weekStart: WeekStart): { from: number; to: number } {
  const [year, month] = [Number(dayText(today).slice(0, 4)), Number(dayText(today).slice(5, 7))];
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'thisWeek':
      return week(today);
    case 'lastWeek':
      return week(today - 7);
    case 'thisMonth':
      return { from: monthStart(year, month), to: monthStart(year, month + 1) - 1 };
    case 'lastMonth':
      return { from: monthStart(year, month - 1), to: monthStart(year, month) - 1 };
    case 'thisYear':
      return { from: monthStart(year, 1), to: monthStart(year + 1, 1) - 1 };
    case 'lastYear':
      return { from: monthStart(year - 1, 1), to: monthStart(year, 1) - 1 };
    case 'last30Days':
      return { from: today - 29, to: today };
    case 'last90Days':
      return { from: today - 89, to: today };
  }

  function week(day: number) {
    const from = firstOfWeek(day, weekStart);
    return { from, to: from + 6 };
  }
}

/** Month 0 is December of the year before, month 13 January of the next. */
function monthStart(year: number, month: number): number {
  const [ofYear, ofMonth] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  return dayNumber(`${String(ofYear).padStart(4, '0')}-${String(ofMonth).padStart(2, '0')}-01`);
}
