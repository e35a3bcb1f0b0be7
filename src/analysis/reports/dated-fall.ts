import { dayNumber } from '../../domain/calendar/trading-day.ts';
import type { Filter } from '../../domain/filter.ts';
import type { Fall } from '../../domain/statistics/falls.ts';
import type { Conventions } from '../select.ts';
import { daysOf } from '../time-tests.ts';

/** Days of a fall. What fell from the beginning had its high on the first of them. */
export interface DatedFall {
  readonly high: number;
  readonly trough: number;
  /** null: it goes on. */
  readonly end: number | null;
  /** From the high to where it was reached again, or until the last day that is looked at. */
  readonly days: number;
}

/** Places are those of a curve over these days; 0 is the beginning, before the first. */
export function datedFall({ peak, trough, end }: Fall, days: readonly number[] | Int32Array, until: number): DatedFall {
  const on = (place: number) => days[Math.max(1, place) - 1] as number;
  const over = end === null ? null : on(end);
  return { high: on(peak), trough: on(trough), end: over, days: (over ?? until) - on(peak) };
}

/** The last day that a filter looks at: today, or where its dates end before that; never before something happened. */
export function lookedAtUntil({ dates }: Filter, conventions: Conventions, days: readonly number[] | Int32Array): number {
  const today = dayNumber(conventions.today);
  return Math.max(days.at(-1) ?? today, dates ? Math.min(today, daysOf(dates, conventions).to) : today);
}
