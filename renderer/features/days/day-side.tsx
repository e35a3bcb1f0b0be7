import type { DayPage } from '../../../src/contract/days.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { Link } from '../../ui/link.tsx';
import { Result } from '../../ui/result.tsx';
import { FieldValues } from '../../words/field-values.tsx';
import { Rating } from '../../words/rating.tsx';
import { Tags } from '../../words/tags.tsx';
import { Bridge } from './bridge.tsx';
import { DayPlans } from './day-plans.tsx';
import { heatOf } from './heat.ts';
import { MonthGrid } from './month-grid.tsx';
import { NoteCard } from './note-card.tsx';
import { netOf, realised, sumDays } from './sum-days.ts';
import { useDaySaying } from './use-day-saying.ts';
import { useJournal } from './use-journal.ts';
import { useYear } from './use-year.ts';

/** Beside a day: its month, what was meant, who made it, and how it felt. */
export function DaySide({ page, currency }: { page: DayPage; currency: string }) {
  const plan = useDaySaying('day_plan', page.day)(page.plan);
  const review = useDaySaying('day', page.day)(page.review);
  const sum = sumDays([page], currency);
  return (
    <aside aria-label="Beside the day" className="grid content-start gap-2.5">
      <MonthBeside day={page.day} currency={currency} />
      <NoteCard title="Plan before the open" saying={plan} empty="What to trade today, and what to leave alone." />
      <DayPlans plans={page.plans} />
      {page.accounts.length > 0 && <ByAccount accounts={page.accounts} />}
      {sum.net !== sum.closedNet && (
        <Card title="Trades and exits">
          <div className="px-3 pb-3">
            <Bridge sum={sum} currency={currency} span={{ from: page.day, to: page.day }} />
          </div>
        </Card>
      )}
      <Card title="Mood and tags">
        <div className="grid gap-2 px-3 pb-3">
          <Rating saying={review} />
          <Tags saying={review} />
          <FieldValues saying={review} />
        </div>
      </Card>
    </aside>
  );
}

function MonthBeside({ day, currency }: { day: string; currency: string }) {
  const format = useFormat();
  const { pathTo } = useJournal();
  const { days = [], byDay } = useYear(day);
  const month = day.slice(0, 7);
  const net = realised(
    sumDays(
      days.filter((own) => own.day.startsWith(month)),
      currency,
    ),
  );
  return (
    <Card
      title={format.monthShort(month)}
      meta={
        net !== null && <span className={`tabular-nums ${inkOf(net)}`}>{format.money(net, currency, { signed: true, whole: true })}</span>
      }
      actions={
        <Link to={pathTo({ kind: 'month', day })} className="px-1.5 text-sm text-accent-fg hover:underline">
          Month
        </Link>
      }
    >
      <div className="px-2 pb-2">
        <MonthGrid {...{ month, byDay, currency }} heat={heatOf(days.map((own) => netOf(own, currency)))} size="small" shown={day} />
      </div>
    </Card>
  );
}

function ByAccount({ accounts }: Pick<DayPage, 'accounts'>) {
  const format = useFormat();
  return (
    <Card title="By account">
      <ul className="px-3 pb-2">
        {accounts.map((own) => (
          <li key={own.account} className="flex min-h-7 items-center gap-2">
            <span className="truncate">{own.name}</span>
            <span className="text-sm whitespace-nowrap text-fg-3">n {format.number(own.closed)}</span>
            <span className="ml-auto whitespace-nowrap tabular-nums">
              <Result value={own.exits > own.unknown ? own.net : null} currency={own.currency} reason="The result is not known" />{' '}
              <span className="text-sm text-fg-3">{own.currency}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
