import { periodDays } from '../domain/calendar/period-days.ts';
import { dayNumber } from '../domain/calendar/trading-day.ts';
import { zoneOffset } from '../domain/calendar/zone-offset.ts';
import type { Filter } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import { heldOf } from './held-of.ts';
import type { Test } from './narrow.ts';
import type { Conventions } from './select.ts';
import { NO_DAY } from './trade-columns.ts';

/** Days are those of the account; weekdays and hours are what the clocks of the reporting zone showed when the trade was opened. */
export function* timeTests(columns: Columns, { dates, weekdays, hours, heldMinutes }: Filter, conventions: Conventions): Generator<Test> {
  const { of } = columns.trades;
  const { zone } = conventions;
  if (dates) yield dateTest(columns, dates.meaning, daysOf(dates, conventions));
  if (weekdays) {
    const wanted = new Set(weekdays);
    const offset = zoneOffset(zone);
    // Where the hour is not known, the date is, and nothing converts it.
    yield (slot) => {
      const at = of.openedAt[slot] as number;
      const day = Math.floor((of.byDay[slot] === 1 ? at : at + offset(at)) / DAY);
      return wanted.has(mod(day + THURSDAY - 1, 7) + 1);
    };
  }
  if (hours) {
    const { from, to } = hours;
    const offset = zoneOffset(zone);
    yield (slot) => {
      if (of.byDay[slot] === 1) return false;
      const at = of.openedAt[slot] as number;
      const hour = mod(Math.floor((at + offset(at)) / HOUR), 24);
      // From 22 to 3 goes over midnight.
      return from <= to ? hour >= from && hour <= to : hour >= from || hour <= to;
    };
  }
  if (heldMinutes) {
    const from = heldMinutes.from ?? 0;
    const held = heldOf(columns.trades);
    const to = heldMinutes.to ?? Number.POSITIVE_INFINITY;
    yield (slot) => {
      const minutes = Math.floor(held(slot) / 60_000);
      return minutes >= from && minutes <= to;
    };
  }
}

type Dates = NonNullable<Filter['dates']>;

/** The first and the last day that a date filter names. */
export function daysOf(dates: Dates, { today, weekStart }: Conventions): { from: number; to: number } {
  if ('period' in dates) return periodDays(dates.period, dayNumber(today), weekStart);
  return {
    from: dates.from === null ? NO_DAY + 1 : dayNumber(dates.from),
    to: dates.to === null ? 2 ** 31 - 1 : dayNumber(dates.to),
  };
}

function dateTest({ trades, exits }: Columns, meaning: Dates['meaning'], { from, to }: { from: number; to: number }): Test {
  const { of } = trades;
  switch (meaning) {
    case 'opened':
      return (slot) => (of.openedDay[slot] as number) >= from && (of.openedDay[slot] as number) <= to;
    case 'closed':
      return (slot) => (of.closedDay[slot] as number) >= from && (of.closedDay[slot] as number) <= to;
    case 'realised': {
      const flags = new Uint8Array(trades.length);
      const { day, trade } = exits.of;
      for (let exit = 0; exit < exits.length; exit++) {
        if (exits.alive[exit] === 0 || (day[exit] as number) < from || (day[exit] as number) > to) continue;
        const slot = trades.find(trade[exit] as number);
        if (slot >= 0) flags[slot] = 1;
      }
      return (slot) => flags[slot] === 1;
    }
  }
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970 began with one; 1 is Monday. */
const THURSDAY = 4;
const mod = (value: number, by: number): number => ((value % by) + by) % by;
