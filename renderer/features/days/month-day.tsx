import { clsx } from 'clsx';
import { memo } from 'react';
import type { DayCell } from '../../../src/contract/days.ts';
import { useToday } from '../../data/use-today.ts';
import { countOf } from '../../format/count-of.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Link } from '../../ui/link.tsx';
import { DayMarks } from './day-marks.tsx';
import { heatClass, type heatOf } from './heat.ts';
import { sayDayCell } from './say-day-cell.ts';
import { netOf, sumDays } from './sum-days.ts';
import { useJournal } from './use-journal.ts';

interface MonthDayProps {
  day: string;
  cell: DayCell | undefined;
  currency: string;
  heat: ReturnType<typeof heatOf>;
  size: 'large' | 'small';
  isShown: boolean;
  tabIndex: 0 | -1;
  onFocus(): void;
}

/** One day of a calendar: what it came to, from how many trades, and what was written. */
export const MonthDay = memo(function MonthDay({ day, cell, currency, heat, size, isShown, tabIndex, onFocus }: MonthDayProps) {
  const format = useFormat();
  const { pathTo } = useJournal();
  const isToday = useToday() === day;
  const net = netOf(cell, currency);
  const look = heat(net);
  return (
    <td className={clsx('relative p-0', size === 'small' && 'h-9')}>
      <Link
        to={pathTo({ kind: 'day', day })}
        data-day={day}
        tabIndex={tabIndex}
        onFocus={onFocus}
        aria-current={isShown ? 'date' : undefined}
        title={size === 'small' ? sayDayCell(day, cell, currency, format) : undefined}
        className={clsx(
          'absolute inset-0 flex flex-col overflow-hidden rounded-sm text-fg hover:ring-1 hover:ring-line-3',
          heatClass(look, 'cell') ?? 'bg-sunken',
          size === 'large' ? 'px-2 py-1.5' : 'px-px py-0.5 text-center',
          isShown && 'ring-[1.5px] ring-accent',
          isToday && !isShown && 'ring-1 ring-accent-line',
        )}
      >
        <span className="sr-only">{sayDayCell(day, cell, currency, format)}</span>
        <span
          aria-hidden
          className={clsx(
            'flex items-center gap-1 text-xs/none',
            size === 'large' ? 'justify-between' : 'justify-center',
            look.step > 3 ? 'text-fg' : 'text-fg-2',
          )}
        >
          <span className={clsx('leading-[13px]', (size === 'large' || isToday) && 'font-medium')}>{Number(day.slice(8))}</span>
          {size === 'large' && cell && <DayMarks marks={cell.marks} />}
        </span>
        <span aria-hidden className="mt-auto min-w-0">
          {net !== null && (
            <span
              className={clsx(
                'block whitespace-nowrap tabular-nums',
                size === 'large' ? 'text-lg font-semibold max-lg:text-base' : 'text-[10px]/[12px] font-medium tracking-tight',
              )}
            >
              {size === 'large' ? format.money(net, currency, { signed: true, whole: true }) : format.moneyShort(net)}
            </span>
          )}
          {size === 'large' && cell && (
            <span className={clsx('block text-xs/tight', look.step > 3 ? 'text-fg' : 'text-fg-2')}>{detailOf(cell, currency, format)}</span>
          )}
        </span>
      </Link>
    </td>
  );
});

function detailOf(cell: DayCell, currency: string, format: Format): string {
  const { r, closed, exits, opened, unknown } = sumDays([cell], currency);
  const elsewhere = cell.sums.some((sum) => sum.currency !== currency);
  const facts = [
    r && `${format.number(r.value, { digits: 1, signed: true })} R`,
    closed > 0
      ? `n ${format.number(closed)}`
      : exits > 0
        ? countOf(exits, 'exit', format)
        : opened > 0
          ? `${format.number(opened)} opened`
          : elsewhere
            ? `none in ${currency}`
            : 'no trades',
    unknown > 0 && `${format.number(unknown)} unknown`,
  ];
  return facts.filter((fact) => fact).join('\u2002');
}
