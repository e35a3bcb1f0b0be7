import { FilterBar } from '../../filter/filter-bar.tsx';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { Link } from '../../ui/link.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { CalendarNotice } from './calendar-notice.tsx';
import { CurrencySwitch } from './currency-switch.tsx';
import { heatOf } from './heat.ts';
import { JournalHeader } from './journal-header.tsx';
import { addMonths, type Place, spanOf } from './place.ts';
import { SpanCard } from './span-card.tsx';
import { netOf, realised, sumDays } from './sum-days.ts';
import { useCurrency, useJournal } from './use-journal.ts';
import { useYear } from './use-year.ts';
import { YearMonth } from './year-month.tsx';

/** Twelve months with their sums. */
export function YearView({ place }: { place: Place }) {
  const format = useFormat();
  const { pathTo } = useJournal();
  const { days, byDay, error } = useYear(place.day);
  const shown = useCurrency(days ?? []);
  const { currency } = shown;
  const heat = heatOf((days ?? []).map((day) => netOf(day, currency)));
  const year = place.day.slice(0, 4);
  const months = Array.from({ length: 12 }, (_, at) => addMonths(`${year}-01-01`, at).slice(0, 7));
  return (
    <div className="flex min-h-full flex-col">
      <JournalHeader title={year} place={place} actions={<CurrencySwitch {...shown} />} />
      <FilterBar />
      {error && <QueryProblem error={error} />}
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_250px] content-start gap-2.5 p-3 px-4 xl:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          <CalendarNotice days={days} ofSpan={days ?? []} what="year" />
          <div className="grid grid-cols-3 gap-2.5 2xl:grid-cols-4">
            {months.map((month) => {
              const sum = sumDays(
                (days ?? []).filter(({ day }) => day.startsWith(month)),
                currency,
              );
              const net = realised(sum);
              return (
                <Card key={month} className="p-2">
                  <h2 className="flex items-baseline gap-2 px-1 pb-1">
                    <Link to={pathTo({ kind: 'month', day: `${month}-01` })} className="font-semibold hover:underline">
                      {format.monthShort(month)}
                    </Link>
                    <span className={`ml-auto text-base font-semibold tabular-nums ${net === null ? 'text-fg-3' : inkOf(net)}`}>
                      {net === null ? NOTHING : format.money(net, currency, { signed: true, whole: true })}
                    </span>
                  </h2>
                  <YearMonth {...{ month, byDay, currency, heat }} />
                  <p className="px-1 pt-1 text-xs text-fg-3 tabular-nums">
                    {sum.r ? `${format.number(sum.r.value, { digits: 1, signed: true })} R, ` : ''}n {format.number(sum.closed)}
                  </p>
                </Card>
              );
            })}
          </div>
        </div>
        <aside aria-label="Sums" className="grid content-start gap-2.5">
          <SpanCard title="Net of the year" days={days ?? []} currency={currency} span={spanOf(place, 'monday')} />
        </aside>
      </div>
    </div>
  );
}
