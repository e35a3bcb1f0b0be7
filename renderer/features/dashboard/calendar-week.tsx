import { clsx } from 'clsx';
import type { DayCell } from '../../../src/contract/days.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { inkOf } from '../../ui/ink-of.ts';
import { Link } from '../../ui/link.tsx';
import { realised, sumDays } from '../days/sum-days.ts';
import { useAsked } from './asked.ts';

interface CalendarWeekProps {
  /** Its days in this month: the weeks add up to it. */
  cells: readonly DayCell[];
  day: string;
  currency: string;
  /** From which size on it is written short. */
  most: number;
}

export function CalendarWeek({ cells, day, currency, most }: CalendarWeekProps) {
  const format = useFormat();
  const { counted: filter } = useAsked();
  const sum = sumDays(cells, currency);
  const net = realised(sum);
  return (
    <th scope="row" className="relative p-0 font-normal">
      <Link
        to={filterPath(`/journal/week/${day}`, filter)}
        className="absolute inset-0 flex flex-col justify-between rounded-sm border-l border-line px-1 py-0.5 text-right @max-[400px]:px-0.5 hover:bg-hover"
      >
        <span className="text-xs/[14px] text-fg-3">
          <span className="sr-only">Week of {format.day(day)}, trades closed: </span>
          {sum.closed > 0 ? sum.closed : ''}
        </span>
        <span
          className={clsx(
            'text-sm/[15px] font-medium whitespace-nowrap tabular-nums @max-[400px]:text-xs/[15px] @max-[320px]:text-[10px]/[15px]',
            net === null ? 'text-fg-3' : inkOf(net),
          )}
        >
          {net === null
            ? NOTHING
            : Math.abs(Number(net)) >= most
              ? format.moneyShort(net)
              : format.money(net, currency, { signed: true, whole: true })}
        </span>
      </Link>
    </th>
  );
}
