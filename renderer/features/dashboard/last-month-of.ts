import type { Filter } from '../../../src/contract/filter.ts';
import type { WeekStart } from '../../../src/domain/calendar/first-of-week.ts';
import { periodDays } from '../../../src/domain/calendar/period-days.ts';
import { dayNumber, dayText } from '../../../src/domain/calendar/trading-day.ts';

/** The last month that a filter may speak of. */
export function lastMonthOf(dates: Filter['dates'], today: string, weekStart: WeekStart): string {
  const to = dates && ('period' in dates ? dayText(periodDays(dates.period, dayNumber(today), weekStart).to) : dates.to);
  return (to && to < today ? to : today).slice(0, 7);
}
