import { clsx } from 'clsx';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DayCell } from '../../../src/contract/days.ts';
import { dayNumber } from '../../../src/domain/calendar/trading-day.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';
import { isDialogOpen } from '../../ui/is-dialog-open.ts';
import type { heatOf } from './heat.ts';
import { MonthDay } from './month-day.tsx';
import { MonthWeek } from './month-week.tsx';
import { addDays, weeksOf } from './place.ts';

interface MonthGridProps {
  /** 2025-11 */
  month: string;
  byDay: ReadonlyMap<string, DayCell>;
  currency: string;
  heat: ReturnType<typeof heatOf>;
  /** small: beside a day, with its figures alone. */
  size: 'large' | 'small';
  /** The day that is shown elsewhere on the page. */
  shown?: string | undefined;
  /** A day to begin on with the keyboard, from the month that was left. */
  arriveOn?: string | undefined;
  /** An arrow leads out of the month. */
  onLeave?(day: string): void;
}

/** Days under their weekdays, weeks with their sums. Arrows walk the days, Enter opens one. */
export function MonthGrid({ month, byDay, currency, heat, size, shown, arriveOn, onLeave }: MonthGridProps) {
  const { weekStart } = useSettings();
  const format = useFormat();
  const weeks = weeksOf(month, weekStart);
  const columns = columnsOf(weeks, byDay, month);
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, setWanted] = useState(shown ?? arriveOn ?? `${month}-01`);
  const ofMonth = weeks.flat().filter((day) => day.startsWith(month) && columns.has(weekdayOf(day)));
  const current = ofMonth.includes(wanted) ? wanted : (ofMonth[0] as string);
  const focus = (day: string) =>
    body.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus({ focusVisible: true } as FocusOptions);

  useEffect(() => {
    if (arriveOn === undefined) return;
    setWanted(arriveOn);
    if (isDialogOpen()) return;
    body.current?.querySelector<HTMLElement>(`[data-day="${arriveOn}"]`)?.focus({ focusVisible: true } as FocusOptions);
  }, [arriveOn]);

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    let next = addDays(current, by);
    // Weekends that are not drawn are stepped over.
    while (next.startsWith(month) && !ofMonth.includes(next)) next = addDays(next, Math.sign(by));
    if (next.startsWith(month)) focus(next);
    else onLeave?.(next);
  }

  return (
    <table className={clsx('w-full table-fixed border-separate', size === 'large' ? 'h-full border-spacing-1' : 'border-spacing-[3px]')}>
      <caption className="sr-only">{format.month(month)}, by day</caption>
      <thead>
        <tr>
          {[...columns].map((weekday) => (
            <th key={weekday} scope="col" className="h-4 px-1.5 text-left text-xs font-normal text-fg-3">
              {format.weekday(aDayOn(weekday))}
            </th>
          ))}
          <th
            scope="col"
            className={clsx('px-1 text-right text-xs font-normal text-fg-3', size === 'large' ? 'w-[11%] min-w-20' : 'w-[14%]')}
          >
            Week
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {weeks
          .filter((week) => week.some((day) => ofMonth.includes(day)))
          .map((week) => (
            <tr key={week[0]}>
              {week
                .filter((day) => columns.has(weekdayOf(day)))
                .map((day) =>
                  day.startsWith(month) ? (
                    <MonthDay
                      key={day}
                      {...{ day, currency, size, heat }}
                      cell={byDay.get(day)}
                      isShown={day === shown}
                      tabIndex={day === current ? 0 : -1}
                      onFocus={() => setWanted(day)}
                    />
                  ) : (
                    <td key={day} />
                  ),
                )}
              <MonthWeek days={week.filter((day) => day.startsWith(month))} {...{ byDay, currency, size }} />
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** 0 is Monday. */
const weekdayOf = (day: string): number => (((dayNumber(day) + 3) % 7) + 7) % 7;
const aDayOn = (weekday: number): string => addDays('2024-01-01', weekday);

/** In the order of the week. Saturdays and Sundays stand there wherever something happened on one of them. */
function columnsOf(weeks: readonly (readonly string[])[], byDay: ReadonlyMap<string, DayCell>, month: string): ReadonlySet<number> {
  const happened = new Set(
    weeks
      .flat()
      .filter((day) => day.startsWith(month) && byDay.has(day))
      .map(weekdayOf),
  );
  return new Set((weeks[0] ?? []).map(weekdayOf).filter((weekday) => weekday < 5 || happened.has(weekday)));
}
