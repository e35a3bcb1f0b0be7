import { dayNumber } from '../../../src/domain/calendar/trading-day.ts';

/** Places in a week that are drawn: Saturdays and Sundays only where something happened on one of them. */
export function weekdaysShown(weeks: readonly (readonly string[])[], month: string, happened: (day: string) => boolean): number[] {
  return [0, 1, 2, 3, 4, 5, 6].filter(
    (at) => !isWeekend(weeks[0]?.[at] as string) || weeks.some((week) => week[at]?.startsWith(month) && happened(week[at] as string)),
  );
}

/** 1970 began with a Thursday. */
const isWeekend = (day: string): boolean => (((dayNumber(day) + 3) % 7) + 7) % 7 > 4;
