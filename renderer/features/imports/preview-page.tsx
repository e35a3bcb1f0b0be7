import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ImportRow } from '../../../src/contract/import-report.ts';
import { say } from '../../data/say.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Crumb } from '../../ui/crumb.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LeadOn } from '../../ui/lead-on.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { AnswerRow } from './answer-row.tsx';
import { FileLine } from './file-line.tsx';
import { FormatProblem } from './format-problem.tsx';
import { isReady } from './import-all.ts';
import { OutcomePanel } from './outcome-panel.tsx';
import { Reading } from './reading.tsx';
import { RowTable } from './row-table.tsx';
import { sayWhatComes } from './say-what-comes.ts';
import { type RowChoice, StatusTabs } from './status-tabs.tsx';
import { answer, forget, importWaiting, settle, useWaiting, type Waiting } from './waiting.ts';

/** One file as it would be imported: what is new, what is not, what is asked and what comes of it. */
export function PreviewPage() {
  const { id = '' } = useParams();
  const waiting = useWaiting(({ files }) => files.find((file) => file.id === id));
  const made = useWaiting((state) => state.made[id]);
  if (!waiting) return <LeadOn to={made ? `/imports/${made}` : '/imports'} />;
  return <Preview key={id} waiting={waiting} />;
}

function Preview({ waiting }: { waiting: Waiting }) {
  const { id, report } = waiting;
  const [choice, setChoice] = useState<RowChoice>({ status: 'all', find: '' });
  const find = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const format = useFormat();
  const isHere = useIsHere();

  async function run() {
    if (!report || !isReady(waiting)) return;
    const made = await importWaiting(id);
    if (made === null) return;
    // The next page tells what came of it. Who has gone elsewhere is told there.
    if (!isHere.current) say.done(`Imported ${sayWhatComes(report, format)} from ${waiting.name}`);
    settle(id, made);
  }
  const leave = () => {
    forget(id);
    navigate('/imports');
  };
  usePageKeys({ Enter: () => void run(), '/': () => find.current?.focus(), Escape: () => navigate('/imports') });
  const again = (row: ImportRow) => answer(id, { anyway: [...(waiting.answers.anyway ?? []), { row: row.row, leg: row.leg }] });

  if (report && !report.format)
    return (
      <div className="h-full overflow-auto">
        <Head />
        <FileLine waiting={waiting} />
        <Reading waiting={waiting} onAgain={() => answer(id, {})} />
        <FormatProblem waiting={waiting} report={report} onLeave={leave} />
      </div>
    );
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_340px] max-xl:grid-cols-[minmax(0,1fr)_272px] max-lg:grid-cols-[minmax(0,1fr)_240px]">
      <Head />
      <div className="relative flex min-h-0 min-w-0 flex-col">
        <FileLine waiting={waiting} />
        {waiting.error && (
          <div className="px-4 pb-3">
            <ErrorAlert error={waiting.error} actions={<Button onClick={() => answer(id, {})}>Read it again</Button>} />
          </div>
        )}
        <Reading waiting={waiting} onAgain={() => answer(id, {})} />
        {report?.format && (
          <>
            <AnswerRow waiting={waiting} report={report} />
            <StatusTabs report={report} choice={choice} onChange={setChoice} find={find} />
            <RowTable report={report} choice={choice} onAnyway={again} />
          </>
        )}
      </div>
      <OutcomePanel report={report}>
        <Button variant="quiet" onClick={leave} className="-ml-1 mr-auto px-1.5">
          Leave out
        </Button>
        <Button variant="primary" kbd="Enter" disabled={!isReady(waiting)} onClick={run}>
          {report?.status === 'ready' ? `Import ${sayWhatComes(report, format)}` : 'Import'}
        </Button>
      </OutcomePanel>
    </div>
  );
}

const Head = () => (
  <PageHeader
    title="Preview"
    beside={<span className="text-sm text-fg-3">nothing is stored yet</span>}
    before={<Crumb to="/imports">Imports</Crumb>}
  />
);

function useIsHere() {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}
