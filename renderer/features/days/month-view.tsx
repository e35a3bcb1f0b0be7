import { useLocation, useNavigate } from 'react-router';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { CalendarNotice } from './calendar-notice.tsx';
import { CurrencySwitch } from './currency-switch.tsx';
import { heatOf } from './heat.ts';
import { JournalHeader } from './journal-header.tsx';
import { MiniMonth } from './mini-month.tsx';
import { MonthGrid } from './month-grid.tsx';
import { addMonths, type Place, spanOf } from './place.ts';
import { SpanCard } from './span-card.tsx';
import { netOf, realised, sumDays } from './sum-days.ts';
import { useCurrency, useJournal } from './use-journal.ts';
import { useYear } from './use-year.ts';

/** A month as a calendar, its year beside it. */
export function MonthView({ place }: { place: Place }) {
  const format = useFormat();
  const navigate = useNavigate();
  const { pathTo } = useJournal();
  const { state } = useLocation() as { state: { arriveOn?: string } | null };
  const { days, byDay, error } = useYear(place.day);
  const month = place.day.slice(0, 7);
  const ofMonth = (days ?? []).filter(({ day }) => day.startsWith(month));
  const shown = useCurrency(ofMonth.some(({ sums }) => sums.length > 0) ? ofMonth : (days ?? []));
  const { currency } = shown;
  const heat = heatOf((days ?? []).map((day) => netOf(day, currency)));
  const span = spanOf({ kind: 'month', day: place.day }, 'monday');
  return (
    <div className="flex min-h-full flex-col">
      <JournalHeader title={format.month(month)} place={place} actions={<CurrencySwitch {...shown} />} />
      <FilterBar />
      {error && <QueryProblem error={error} />}
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_250px] gap-2.5 p-3 px-4 xl:grid-cols-[minmax(0,1fr)_300px]">
        <Card className="sticky top-3 h-[calc(100vh-112px)] min-h-[560px] self-start p-2">
          <CalendarNotice days={days} ofSpan={ofMonth} what="month" />
          <div className="min-h-0 flex-1">
            <MonthGrid
              key={month}
              {...{ month, byDay, currency, heat }}
              size="large"
              arriveOn={state?.arriveOn}
              onLeave={(day) => navigate(pathTo({ kind: 'month', day }), { state: { arriveOn: day } })}
            />
          </div>
        </Card>
        <aside aria-label="Sums" className="grid content-start gap-2.5">
          <SpanCard title="Net of the month" days={ofMonth} {...{ currency, span }} />
          <YearCard {...{ month, currency, byDay, heat }} net={realised(sumDays(days ?? [], currency))} />
        </aside>
      </div>
    </div>
  );
}

interface YearCardProps extends Pick<Parameters<typeof MiniMonth>[0], 'byDay' | 'currency' | 'heat' | 'month'> {
  net: string | null;
}

function YearCard({ month, net, currency, ...rest }: YearCardProps) {
  const format = useFormat();
  const january = `${month.slice(0, 4)}-01-01`;
  return (
    <Card
      title={month.slice(0, 4)}
      meta={
        net !== null && <span className={`tabular-nums ${inkOf(net)}`}>{format.money(net, currency, { signed: true, whole: true })}</span>
      }
    >
      <div className="grid grid-cols-2 gap-x-1.5 gap-y-1 px-2 pb-2">
        {Array.from({ length: 12 }, (_, at) => addMonths(january, at).slice(0, 7)).map((each) => (
          <MiniMonth key={each} month={each} currency={currency} isCurrent={each === month} {...rest} />
        ))}
      </div>
    </Card>
  );
}
