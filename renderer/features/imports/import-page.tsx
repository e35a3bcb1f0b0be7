import { RotateCw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { imports } from '../../../src/contract/imports.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { NEWEST } from '../../filter/newest.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Crumb } from '../../ui/crumb.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { NextFile } from './next-file.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { RedoDialog } from './redo-dialog.tsx';
import { TradeList } from './trade-list.tsx';

type Shown = OutputOf<typeof imports.get>;

/** What an import brought, and what can still be done with it. */
export function ImportPage() {
  const { uid = '' } = useParams();
  const { data, error } = useQuery(api.imports.get, { uid });
  // Taken back while it was looked at: the last answer no longer holds.
  if (error && (!data || error.code === 'not_found'))
    return (
      <div className="px-4 py-3">
        <PageHeader title="Import" before={<Crumb to="/imports">Imports</Crumb>} />
        <QueryProblem error={error} />
      </div>
    );
  return data ? <Loaded key={uid} shown={data} /> : null;
}

function Loaded({ shown }: { shown: Shown }) {
  const { import: made, report, findings, moreThan } = shown;
  const format = useFormat();
  const navigate = useNavigate();
  const [isRedoing, setRedoing] = useState(false);
  usePageKeys({ Escape: () => navigate('/imports') });
  const remove = useCommand(api.imports.remove, { said: ({ fills }) => `Taken back: ${format.number(fills)} fills`, undo: true });

  async function takeBack() {
    if ((await remove.run({ uid: made.uid })).ok) navigate('/imports');
  }
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_340px] max-xl:grid-cols-[minmax(0,1fr)_272px] max-lg:grid-cols-[minmax(0,1fr)_240px]">
      <PageHeader
        title="Import"
        before={<Crumb to="/imports">Imports</Crumb>}
        actions={
          <>
            <Button variant="quiet" icon={Undo2} onClick={takeBack} disabled={remove.isRunning}>
              Take back
            </Button>
            <Button variant="quiet" icon={RotateCw} onClick={() => setRedoing(true)} disabled={!made.kept}>
              Make again…
            </Button>
          </>
        }
      />
      <div data-scrolls className="flex min-h-0 min-w-0 flex-col gap-2.5 overflow-auto px-4 py-3">
        <p className="text-fg-2">
          <b className="font-semibold break-all text-fg">{made.fileName}</b>: {format.number(made.fills)} fills of {made.format.label} in{' '}
          {made.accounts.map(({ name }) => name).join(', ') || 'no account'}, imported {format.moment(made.at)}.
          {made.outdated && ' A newer version of this format is here: making the import again may read more of it.'}
        </p>
        {findings.length > 0 && (
          <Card title={TITLES[findings.length] ?? 'Things to look at'} meta="of the trades this import opened" className="shrink-0">
            <ul className="text-sm">
              {findings.map((finding) => (
                <Finding key={JSON.stringify(finding.says)} finding={finding} />
              ))}
            </ul>
          </Card>
        )}
        {moreThan !== null && (
          <p className="text-sm text-fg-2">
            This import has more than {format.number(moreThan)} closed trades. What stands out among so many is told in the{' '}
            <Link to="/reports" className="text-accent-fg hover:underline">
              reports
            </Link>
            .
          </p>
        )}
        <OpenQuestions accounts={made.accounts.map(({ uid }) => uid)} />
        <TradesOf uid={made.uid} />
      </div>
      <OutcomePanel report={{ ...report, outcome: report.outcome && { ...report.outcome, questions: [] } }}>
        <NextFile />
      </OutcomePanel>
      {isRedoing && <RedoDialog uid={made.uid} request={shown.request} report={report} onClose={() => setRedoing(false)} />}
    </div>
  );
}

function Finding({ finding: { says, n, trades } }: { finding: Shown['findings'][number] }) {
  const format = useFormat();
  const write = (part: (typeof says)[number]) =>
    typeof part === 'string' ? part : `${format.money(part.amount, part.currency, { signed: true })} ${part.currency}`;
  return (
    <li className="border-t border-line px-3 py-2">
      <details>
        <summary className="cursor-pointer">
          {says.map(write).join('')} <span className="text-fg-3">n = {format.number(n)}</span>
        </summary>
        <div className="-mx-3 mt-2 -mb-2">
          <TradeList uids={trades} />
          <Link to={filterPath('/trades', { trades })} className="block px-3 py-2 text-accent-fg hover:underline">
            Open them in the table
          </Link>
        </div>
      </details>
    </li>
  );
}

const TITLES: Readonly<Record<number, string>> = { 1: 'One thing to look at', 2: 'Two things to look at', 3: 'Three things to look at' };

function TradesOf({ uid }: { uid: string }) {
  const format = useFormat();
  const filter = { imports: [uid] };
  const { data } = useQuery(api.table.page, { filter, sort: NEWEST, limit: 100 });
  if (!data || data.total === 0) return null;
  return (
    <Card
      title="Trades"
      meta={data.total > data.rows.length ? 'the last hundred' : undefined}
      actions={
        <Link to={filterPath('/trades', filter)} className="rounded-sm px-1 text-sm text-accent-fg hover:underline">
          All {format.number(data.total)}
        </Link>
      }
      className="shrink-0 overflow-hidden"
    >
      <TradeList uids={data.rows.map(({ uid }) => uid)} />
    </Card>
  );
}
