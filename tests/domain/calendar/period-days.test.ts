import { expect, it } from 'vitest';
import type { WeekStart } from '../../../src/domain/calendar/first-of-week.ts';
import { type Period, periodDays } from '../../../src/domain/calendar/period-days.ts';
import { dayNumber, dayText } from '../../../src/domain/calendar/trading-day.ts';

it.each<[string, Period, WeekStart, string, string]>([
  ['2026-01-14', 'today', 'monday', '2026-01-14', '2026-01-14'],
  // A Wednesday.
  ['2026-01-14', 'thisWeek', 'monday', '2026-01-12', '2026-01-18'],
  ['2026-01-14', 'thisWeek', 'sunday', '2026-01-11', '2026-01-17'],
  ['2026-01-14', 'thisWeek', 'saturday', '2026-01-10', '2026-01-16'],
  ['2026-01-12', 'thisWeek', 'monday', '2026-01-12', '2026-01-18'],
  ['2026-01-11', 'thisWeek', 'monday', '2026-01-05', '2026-01-11'],
  ['2026-01-11', 'thisWeek', 'sunday', '2026-01-11', '2026-01-17'],
  ['2026-01-01', 'lastWeek', 'monday', '2025-12-22', '2025-12-28'],
  ['2026-01-01', 'lastWeek', 'saturday', '2025-12-20', '2025-12-26'],
  ['2024-02-29', 'thisMonth', 'monday', '2024-02-01', '2024-02-29'],
  ['2026-12-31', 'thisMonth', 'monday', '2026-12-01', '2026-12-31'],
  ['2026-01-31', 'lastMonth', 'monday', '2025-12-01', '2025-12-31'],
  ['2026-03-31', 'lastMonth', 'monday', '2026-02-01', '2026-02-28'],
  ['2024-02-29', 'thisYear', 'monday', '2024-01-01', '2024-12-31'],
  ['2024-02-29', 'lastYear', 'monday', '2023-01-01', '2023-12-31'],
  ['2026-01-14', 'last30Days', 'monday', '2025-12-16', '2026-01-14'],
  ['2026-01-14', 'last90Days', 'monday', '2025-10-17', '2026-01-14'],
  ['1969-12-31', 'thisWeek', 'monday', '1969-12-29', '1970-01-04'],
])('%s: %s with weeks from %s', (today, period, weekStart, from, to) => {
  const days = periodDays(period, dayNumber(today), weekStart);
  expect([dayText(days.from), dayText(days.to)]).toEqual([from, to]);
});
