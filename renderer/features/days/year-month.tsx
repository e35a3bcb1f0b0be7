import { clsx } from 'clsx';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { DayCell } from '../../../src/contract/days.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';
import { Link } from '../../ui/link.tsx';
import { heatClass, type heatOf } from './heat.ts';
import { addDays, weeksOf } from './place.ts';
import { sayDayCell } from './say-day-cell.ts';
import { netOf } from './sum-days.ts';
import { useJournal } from './use-journal.ts';

interface YearMonthProps {
  month: string;
  byDay: ReadonlyMap<string, DayCell>;
  currency: string;
  heat: ReturnType<typeof heatOf>;
}

/** The days of a month as boxes with their dates and signs. Arrows walk them. */
export function YearMonth({ month, byDay, currency, heat }: YearMonthProps) {
  const { weekStart } = useSettings();
  const { pathTo } = useJournal();
  const format = useFormat();
  const [current, setCurrent] = useState(`${month}-01`);
  const box = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // The next month stands beside this one, on the same page.
    const all = box.current?.closest('main');
    all?.querySelector<HTMLElement>(`[data-day="${addDays(current, by)}"]`)?.focus({ focusVisible: true } as FocusOptions);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from link to link
    <div ref={box} onKeyDown={onKeyDown} className="grid grid-cols-7 gap-0.5">
      {weeksOf(month, weekStart)
        .flat()
        .map((day) => {
          if (!day.startsWith(month)) return <span key={day} />;
          const cell = byDay.get(day);
          const net = netOf(cell, currency);
          const look = heat(net);
          return (
            <Link
              key={day}
              to={pathTo({ kind: 'day', day })}
              data-day={day}
              tabIndex={day === current ? 0 : -1}
              onFocus={() => setCurrent(day)}
              title={sayDayCell(day, cell, currency, format)}
              className={clsx(
                'flex h-5 items-center justify-center gap-px rounded-[2px] text-xs/none tabular-nums hover:ring-1 hover:ring-line-3',
                look.step > 0 ? `text-fg ${heatClass(look, 'cell')}` : 'bg-sunken text-fg-3',
              )}
            >
              <span className="sr-only">{sayDayCell(day, cell, currency, format)}</span>
              <span aria-hidden>
                {Number(day.slice(8))}
                {look.sign === 0 ? '' : look.sign > 0 ? '+' : '\u2212'}
              </span>
            </Link>
          );
        })}
    </div>
  );
}
