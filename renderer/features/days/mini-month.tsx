import { clsx } from 'clsx';
import type { DayCell } from '../../../src/contract/days.ts';
import { useSettings } from '../../data/use-settings.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { inkOf } from '../../ui/ink-of.ts';
import { Link } from '../../ui/link.tsx';
import { heatClass, type heatOf } from './heat.ts';
import { weeksOf } from './place.ts';
import { netOf, realised, sumDays } from './sum-days.ts';
import { useJournal } from './use-journal.ts';

interface MiniMonthProps {
  month: string;
  byDay: ReadonlyMap<string, DayCell>;
  currency: string;
  heat: ReturnType<typeof heatOf>;
  isCurrent: boolean;
}

/** A month as boxes, with its sum: leads to the month. */
export function MiniMonth({ month, byDay, currency, heat, isCurrent }: MiniMonthProps) {
  const format = useFormat();
  const { weekStart } = useSettings();
  const { pathTo } = useJournal();
  const days = weeksOf(month, weekStart).flat();
  const isOfMonth = (day: string) => day.startsWith(month);
  const net = realised(
    sumDays(
      days.filter(isOfMonth).flatMap((day) => byDay.get(day) ?? []),
      currency,
    ),
  );
  return (
    <Link
      to={pathTo({ kind: 'month', day: `${month}-01` })}
      aria-current={isCurrent ? 'true' : undefined}
      className="block rounded-sm p-1 hover:bg-hover"
    >
      <span className="flex items-baseline justify-between gap-2 text-xs">
        <span className={clsx('font-medium', isCurrent && 'text-accent-fg')}>{format.monthShort(month)}</span>
        <span className={clsx('tabular-nums', net === null ? 'text-fg-3' : inkOf(net))}>
          {net === null ? NOTHING : format.money(net, currency, { signed: true, whole: true })}
        </span>
      </span>
      <span aria-hidden className="mt-1 grid grid-cols-7 gap-0.5">
        {days.map((day) => (
          <span
            key={day}
            className={clsx(
              'aspect-[1.6] rounded-[1.5px]',
              isOfMonth(day) && (heatClass(heat(netOf(byDay.get(day), currency)), 'box') ?? 'bg-track'),
            )}
          />
        ))}
      </span>
    </Link>
  );
}
