import { clsx } from 'clsx';
import type { DayCell } from '../../../src/contract/days.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { Link } from '../../ui/link.tsx';
import { type Heat, heatClass } from '../days/heat.ts';
import { sayDayCell } from '../days/say-day-cell.ts';
import { netOf, sumDays } from '../days/sum-days.ts';
import { useAsked } from './asked.ts';

interface CalendarDayProps {
  day: string;
  cell: DayCell | undefined;
  currency: string;
  heat: Heat;
  today: string;
  /** From which size on it is written short. */
  most: number;
  tabIndex: 0 | -1;
  onFocus(): void;
}

/** A day: its date, how many trades it closed, what it came to. */
export function CalendarDay({ day, cell, currency, heat, today, most, tabIndex, onFocus }: CalendarDayProps) {
  const format = useFormat();
  const { counted: filter } = useAsked();
  const net = netOf(cell, currency);
  const { closed } = sumDays(cell ? [cell] : [], currency);
  return (
    <td className="relative p-0">
      <Link
        to={filterPath(`/journal/${day}`, filter)}
        data-day={day}
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-current={day === today ? 'date' : undefined}
        className={clsx(
          'absolute inset-0 flex flex-col justify-between overflow-hidden rounded-sm px-1 py-0.5 text-fg @max-[400px]:px-0.5 hover:ring-1 hover:ring-line-3',
          heatClass(heat, 'cell') ?? (day <= today && 'bg-sunken'),
          day === today && 'ring-[1.5px] ring-accent',
        )}
      >
        <span className="sr-only">{sayDayCell(day, cell, currency, format)}</span>
        <span aria-hidden className={clsx('flex justify-between text-xs/[14px]', heat.step > 3 ? 'text-fg' : 'text-fg-2')}>
          <span>{Number(day.slice(8))}</span>
          {closed > 0 && <span>{closed}</span>}
        </span>
        {net !== null && (
          <span
            aria-hidden
            className="text-right text-sm/[15px] font-medium whitespace-nowrap tabular-nums @max-[400px]:text-xs/[15px] @max-[320px]:text-[10px]/[15px]"
          >
            {Math.abs(Number(net)) >= most ? format.moneyShort(net) : format.money(net, currency, { signed: true, whole: true })}
          </span>
        )}
      </Link>
    </td>
  );
}
