import { useState } from 'react';
import { Route, Routes, useLocation, useParams, useSearchParams } from 'react-router';
import type { Plan } from '../../../src/contract/plans.ts';
import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanTable } from './plan-table.tsx';
import { textOfPlan } from './plan-text.ts';
import { useWayBack } from './use-way-back.ts';

const PORTION = 100;
const MOST = 500;

/** What was meant to be done: still open, taken, or missed. */
export function PlansPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('status');
  const status: Plan['status'] = asked === 'taken' || asked === 'missed' ? asked : 'planned';
  const [page, setPage] = useState({ status, offset: 0, limit: PORTION });
  const { offset, limit } = page.status === status ? page : { offset: 0, limit: PORTION };
  const { data, error } = useQuery(api.plans.list, { status, offset, limit }, { keepPrevious: true });
  const late = useLate(!data && !error);
  const format = useFormat();
  const place = (next: { offset: number; limit: number }) => setPage({ status, ...next });
  return (
    <div className="flex h-full flex-col gap-2.5 px-4 py-3">
      <PageHeader title="Plans" actions={<NewPlan variant="quiet" />} />
      {error && <QueryProblem error={error} />}
      <Routes>
        <Route path=":uid" element={<OpenPlan />} />
        <Route path="*" element={null} />
      </Routes>
      <Card className="min-h-0">
        <div className="flex items-center gap-1.5 border-b border-line px-3 py-2">
          {TABS.map((tab) => (
            <button
              key={tab.status}
              type="button"
              aria-pressed={status === tab.status}
              onClick={() => setSearch(tab.status === 'planned' ? {} : { status: tab.status }, { replace: true })}
              className="flex h-6 items-center gap-1.5 rounded-md px-2 text-sm text-fg-2 transition-colors hover:bg-hover aria-pressed:bg-press aria-pressed:text-fg"
            >
              {tab.name} <b className="font-semibold text-fg tabular-nums">{data ? format.number(data.counts[tab.status]) : ''}</b>
            </button>
          ))}
        </div>
        {late && <PlansSkeleton />}
        {data?.plans.length === 0 && (
          <Empty title={EMPTY[status].title} actions={<NewPlan variant="primary" />}>
            {EMPTY[status].text}
          </Empty>
        )}
        {data && data.plans.length > 0 && (
          <div data-scrolls className="min-h-0 overflow-auto">
            <PlanTable plans={data.plans} />
          </div>
        )}
        {data && (data.more || offset > 0) && (
          <p className="flex h-9 shrink-0 items-center gap-2 border-t border-line-2 bg-sunken px-4 text-sm text-fg-3">
            {format.number(offset + 1)} to {format.number(offset + data.plans.length)} of {format.number(data.counts[status])}
            <span className="flex-1" />
            {offset > 0 && (
              <Button size="sm" onClick={() => place({ offset: Math.max(0, offset - limit), limit })}>
                Newer
              </Button>
            )}
            {data.more && limit < MOST && offset === 0 && (
              <Button size="sm" onClick={() => place({ offset: 0, limit: MOST })}>
                Show {format.number(MOST)}
              </Button>
            )}
            {data.more && (
              <Button size="sm" onClick={() => place({ offset: offset + limit, limit })}>
                Older
              </Button>
            )}
          </p>
        )}
      </Card>
    </div>
  );
}

const TABS: { status: Plan['status']; name: string }[] = [
  { status: 'planned', name: 'Open' },
  { status: 'taken', name: 'Taken' },
  { status: 'missed', name: 'Missed' },
];
const EMPTY: Readonly<Record<Plan['status'], { title: string; text: string }>> = {
  planned: {
    title: 'No open plans',
    text: 'A plan says what you mean to do before you do it: entry, stop, targets. Later it stands beside what happened.',
  },
  taken: { title: 'No plan was taken yet', text: 'A plan that became a trade is tied to it with T, and tells its risk.' },
  missed: {
    title: 'No missed trades',
    text: 'A trade you saw and did not take counts too: write it down with the exits it would have had.',
  },
};

function NewPlan({ variant }: { variant: 'primary' | 'quiet' }) {
  const { icon, keys, run } = useAction('newPlan');
  return (
    <Button variant={variant} icon={icon} kbd={keyLabel(keys[0] as string)} onClick={run}>
      New plan
    </Button>
  );
}

/** The plan that the address names, over the list. */
function OpenPlan() {
  const { uid = '' } = useParams();
  const { search } = useLocation();
  const close = useWayBack(`/plans${search}`);
  const { data, error } = useQuery(api.plans.get, { uid });
  if (error) return <QueryProblem error={error} />;
  return data ? <PlanDialog key={uid} plan={data} start={textOfPlan(data)} onClose={close} /> : null;
}

function PlansSkeleton() {
  return (
    <div>
      {['w-64', 'w-48', 'w-56', 'w-72', 'w-40', 'w-60'].map((width) => (
        <div key={width} className="flex h-(--row-h) items-center gap-8 border-t border-line px-4">
          <Skeleton className="w-20" />
          <Skeleton className="w-16" />
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  );
}
