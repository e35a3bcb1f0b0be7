import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useHasWidth } from '../../ui/use-has-width.ts';
import { Images } from '../../words/images.tsx';
import { Rating } from '../../words/rating.tsx';
import { Tags } from '../../words/tags.tsx';
import { CurrencySwitch } from './currency-switch.tsx';
import { JournalHeader } from './journal-header.tsx';
import { NoteCard } from './note-card.tsx';
import { type Place, spanOf, weekNumber } from './place.ts';
import { SpanCard } from './span-card.tsx';
import { useDaySaying } from './use-day-saying.ts';
import { useCurrency } from './use-journal.ts';
import { WeekTable } from './week-table.tsx';

/** Seven days with their results, and what was written about them. */
export function WeekView({ place }: { place: Place }) {
  const format = useFormat();
  const isRoomy = useHasWidth(1400);
  const { filter } = useFilter();
  const { weekStart } = useSettings();
  const span = spanOf(place, weekStart);
  const { data, error } = useQuery(api.days.week, { day: span.from, filter });
  const saying = useDaySaying('week', span.from);
  const days = data?.days ?? [];
  const shown = useCurrency(days);
  const { currency } = shown;
  const said = data && saying(data.words);
  return (
    <div className="flex min-h-full flex-col">
      <JournalHeader
        title={isRoomy ? `Week ${weekNumber(span.from)}: ${format.days(span.from, span.to)}` : `Week ${weekNumber(span.from)}`}
        place={place}
        actions={<CurrencySwitch {...shown} />}
      />
      <FilterBar />
      {error && <QueryProblem error={error} />}
      <div className="grid grid-cols-[minmax(0,1fr)_290px] content-start gap-2.5 p-3 px-4 xl:grid-cols-[minmax(0,1fr)_318px]">
        <div className="grid content-start gap-2.5">
          <Card title="Days" meta={isRoomy ? undefined : format.days(span.from, span.to)}>
            <WeekTable from={span.from} days={days} currency={currency} />
          </Card>
          {said && (
            <NoteCard
              key={span.from}
              title="Review of the week"
              saying={said}
              keys
              empty="What the week showed, and what the next one is for."
            />
          )}
          {said && (
            <Card title="Images" key={`images ${span.from}`}>
              <div className="px-3 pb-3">
                <Images saying={said} />
              </div>
            </Card>
          )}
        </div>
        <aside aria-label="Sums" className="grid content-start gap-2.5">
          <SpanCard title="Net of the week" {...{ days, currency, span }} />
          {said && (
            <Card title="Mood and tags">
              <div className="grid gap-2 px-3 pb-3">
                <Rating saying={said} />
                <Tags saying={said} />
              </div>
            </Card>
          )}
        </aside>
      </div>
    </div>
  );
}
