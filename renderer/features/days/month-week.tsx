import { clsx } from 'clsx';
import type { DayCell } from '../../../src/contract/days.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { inkOf } from '../../ui/ink-of.ts';
import { Link } from '../../ui/link.tsx';
import { weekNumber } from './place.ts';
import { realised, sumDays } from './sum-days.ts';
import { useJournal } from './use-journal.ts';

interface MonthWeekProps {
  /** Those of the month: its weeks add up to it. */
  days: readonly string[];
  byDay: ReadonlyMap<string, DayCell>;
  currency: string;
  size: 'large' | 'small';
}

export function MonthWeek({ days, byDay, currency, size }: MonthWeekProps) {
  const format = useFormat();
  const { pathTo } = useJournal();
  const number = weekNumber(days[0] as string);
  const sum = sumDays(
    days.flatMap((day) => byDay.get(day) ?? []),
    currency,
  );
  const net = realised(sum);
  const text =
    net === null ? NOTHING : size === 'large' ? format.money(net, currency, { signed: true, whole: true }) : format.moneyShort(net);
  return (
    <th scope="row" className="relative p-0 text-right font-normal">
      <Link
        to={pathTo({ kind: 'week', day: days[0] as string })}
        className={clsx(
          'absolute inset-0 flex flex-col justify-between rounded-sm border-l border-line hover:bg-hover',
          size === 'large' ? 'p-1.5' : 'py-0.5 pl-1',
        )}
      >
        <span className="text-xs/none text-fg-3">
          {size === 'large' ? `Week ${number}` : number}
          {size === 'small' && <span className="sr-only">: </span>}
        </span>
        <span>
          <span
            className={clsx(
              'block tabular-nums',
              size === 'large' ? 'text-lg font-semibold max-lg:text-base' : 'text-xs font-medium tracking-tight',
              net === null ? 'text-fg-3' : inkOf(net),
            )}
          >
            {text}
          </span>
          {size === 'large' && net !== null && (
            <span className="flex flex-wrap justify-end gap-x-1.5 text-xs whitespace-nowrap text-fg-3">
              {sum.r && <span>{format.number(sum.r.value, { digits: 1, signed: true })} R</span>}
              <span>n {format.number(sum.closed)}</span>
            </span>
          )}
        </span>
      </Link>
    </th>
  );
}
