import type { DayPage } from '../../../src/contract/days.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useToday } from '../../data/use-today.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useHasWidth } from '../../ui/use-has-width.ts';
import { useLate } from '../../ui/use-late.ts';
import { CurrencySwitch } from './currency-switch.tsx';
import { DayHero } from './day-hero.tsx';
import { DayNotice } from './day-notice.tsx';
import { DaySide } from './day-side.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import { DayTrades } from './day-trades.tsx';
import { DayWords } from './day-words.tsx';
import { JournalHeader } from './journal-header.tsx';
import type { Place } from './place.ts';
import { useDayStarts } from './use-day-starts.ts';
import { useCurrency } from './use-journal.ts';
import { useLinkKeys } from './use-link-keys.ts';

/** One trading day. */
export function DayView({ place }: { place: Place }) {
  const format = useFormat();
  const isRoomy = useHasWidth(1400);
  const { filter } = useFilter();
  const { data, error } = useQuery(api.days.get, { day: place.day, filter }, { keepPrevious: true });
  // The day before it stays in sight for the moment until this one is there.
  const page = data?.day === place.day ? data : undefined;
  // What is gone to next is there when it is gone to.
  useQuery(api.days.get, { day: page?.before ?? place.day, filter }, { enabled: page?.before != null });
  useQuery(api.days.get, { day: page?.after ?? place.day, filter }, { enabled: page?.after != null });
  const shown = useCurrency(page ? [page] : []);
  const late = useLate(page === undefined && !error);
  return (
    <div className="flex min-h-full flex-col">
      <JournalHeader
        title={isRoomy ? format.dayInFull(place.day) : format.dayWithWeekday(place.day)}
        place={place}
        beside={page ? { before: placeOf(page.before), after: placeOf(page.after) } : null}
        actions={<CurrencySwitch {...shown} />}
      />
      <FilterBar />
      {error && <QueryProblem error={error} />}
      {late && !data && <DaySkeleton />}
      {page && (
        <div
          key={page.day}
          className="grid grid-cols-[minmax(0,1fr)_290px] content-start gap-2.5 p-3 px-4 xl:grid-cols-[minmax(0,1fr)_318px]"
        >
          <div className="grid content-start gap-2.5">
            <Happened page={page} currency={shown.currency} />
            <DayWords page={page} />
          </div>
          <DaySide page={page} currency={shown.currency} />
        </div>
      )}
    </div>
  );
}

const placeOf = (day: string | null): Place | null => (day === null ? null : { kind: 'day', day });

function Happened({ page, currency }: { page: DayPage; currency: string }) {
  const today = useToday();
  const starts = useDayStarts();
  const section = useLinkKeys('a[data-trade]');
  if (page.sums.length === 0 && (page.held === 0 || page.day > today))
    return (
      <section ref={section} aria-label="What happened" className="grid content-start gap-2.5">
        <DayNotice isAhead={page.day > today} />
        <DayTrades list="held" day={page.day} trades={page.trades.held} isAhead />
      </section>
    );
  return (
    <section ref={section} aria-label="What happened" className="grid content-start gap-2.5">
      <DayHero page={page} currency={currency} label={page.day === today ? 'Realised today, net' : 'Realised on this day, net'} />
      <DayTrades list="closed" day={page.day} trades={page.trades.closed} {...(starts ? { meta: starts } : {})} />
      <DayTrades list="opened" day={page.day} trades={page.trades.opened} />
      <DayTrades list="adjusted" day={page.day} trades={page.trades.adjusted} />
      <DayTrades list="held" day={page.day} trades={page.trades.held} />
    </section>
  );
}
