import { periodDays } from '../domain/calendar/period-days.ts';
import { dayNumber } from '../domain/calendar/trading-day.ts';
import type { Filter } from '../domain/filter.ts';
import { hourIn, hoursIn, NO_HOUR, weekdayIn, weekdaysIn } from './clocks.ts';
import type { Columns } from './columns.ts';
import { heldOf } from './held-of.ts';
import type { Between, Kept, Test } from './narrow.ts';
import type { Conventions } from './select.ts';
import { NO_DAY } from './trade-columns.ts';

/** Days are those of the account; weekdays and hours are what the clocks of the reporting zone showed when the trade was opened. */
export function* timeTests(
  columns: Columns,
  { dates, weekdays, hours, heldMinutes }: Filter,
  conventions: Conventions,
): Generator<Test | Between | Kept> {
  const { trades } = columns;
  const { zone } = conventions;
  if (dates) yield dateTest(columns, dates.meaning, daysOf(dates, conventions));
  if (weekdays) {
    const wanted = new Uint8Array(8);
    for (const weekday of weekdays) wanted[weekday] = 1;
    const weekday = weekdayIn(zone, trades);
    yield { isMeant: (slot) => wanted[weekday(slot)] === 1, listed: () => ({ column: weekdaysIn(zone, columns), wanted }) };
  }
  if (hours) {
    const { from, to } = hours;
    // From 22 to 3 goes over midnight.
    const wanted = Uint8Array.from({ length: NO_HOUR }, (_, hour) =>
      Number(from <= to ? hour >= from && hour <= to : hour >= from || hour <= to),
    );
    const hour = hourIn(zone, trades);
    yield { isMeant: (slot) => wanted[hour(slot)] === 1, listed: () => ({ column: hoursIn(zone, columns), wanted }) };
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

function dateTest({ trades, exits }: Columns, meaning: Dates['meaning'], { from, to }: { from: number; to: number }): Test | Between {
  const { of } = trades;
  switch (meaning) {
    case 'opened':
      return { column: of.openedDay, from, to };
    case 'closed':
      return { column: of.closedDay, from, to };
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
