export type WeekStart = 'monday' | 'sunday' | 'saturday';

/** The first day of the week in which a day lies; days are counted from 1970. */
export function firstOfWeek(day: number, start: WeekStart): number {
  // 1970 began with a Thursday: three days after a Monday.
  return day - mod(day + 3 - AFTER_MONDAY[start], 7);
}

const AFTER_MONDAY = { monday: 0, saturday: 5, sunday: 6 } as const;
const mod = (value: number, by: number): number => ((value % by) + by) % by;
