import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { ImportRow } from '../../../src/contract/import-report.ts';
import { say } from '../../data/say.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AnswerRow } from './answer-row.tsx';
import { FileLine } from './file-line.tsx';
import { FormatProblem } from './format-problem.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { Reading } from './reading.tsx';
import { RowTable } from './row-table.tsx';
import { type RowChoice, StatusTabs } from './status-tabs.tsx';
import { answer, forget, importWaiting, useWaiting, type Waiting } from './waiting.ts';

/** One file as it would be imported: what is new, what is not, what is asked and what comes of it. */
export function PreviewPage() {
  const { id } = useParams();
  const waiting = useWaiting(({ files }) => files.find((file) => file.id === id));
  if (!waiting) return <Navigate to="/imports" replace />;
  return <Preview key={waiting.id} waiting={waiting} />;
}

function Preview({ waiting }: { waiting: Waiting }) {
  const { id, report, state } = waiting;
  const [choice, setChoice] = useState<RowChoice>({ status: 'all', find: '' });
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const format = useFormat();

  async function run() {
    if (isBusy || report?.status !== 'ready' || state !== 'seen') return;
    setBusy(true);
    const made = await importWaiting(id);
    setBusy(false);
    if (made === null) return;
    say.done(`Imported ${format.number(report.counts.new + report.counts.matched)} fills from ${waiting.name}`);
    navigate(`/imports/${made}`, { replace: true });
  }
  const leave = () => {
    forget(id);
    navigate('/imports');
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.target === document.body || (event.target as Element)?.id === 'main')) void run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  const again = (row: ImportRow) => answer(id, { anyway: [...(waiting.answers.anyway ?? []), { row: row.row, leg: row.leg }] });

  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_340px] max-lg:grid-cols-[minmax(0,1fr)_280px]">
      <PageHeader title="Preview" beside={<span className="text-sm text-fg-3">nothing is stored yet</span>} />
      <div className="flex min-h-0 min-w-0 flex-col">
        <FileLine waiting={waiting} />
        {waiting.error && (
          <div className="px-4 pb-3">
            <ErrorAlert error={waiting.error} />
          </div>
        )}
        {(state === 'handing over' || state === 'reading' || state === 'importing') && <Reading waiting={waiting} />}
        {report && (report.status === 'several_formats' || report.status === 'no_format' || report.status === 'unreadable') && (
          <FormatProblem waiting={waiting} report={report} />
        )}
        {report?.format && (
          <>
            <AnswerRow waiting={waiting} report={report} />
            <StatusTabs report={report} choice={choice} onChange={setChoice} />
            <RowTable report={report} choice={choice} onAnyway={again} />
          </>
        )}
      </div>
      <OutcomePanel report={report}>
        <Button variant="quiet" onClick={leave}>
          Leave out
        </Button>
        <span className="flex-1" />
        <Button variant="primary" kbd="Enter" disabled={isBusy || state !== 'seen' || report?.status !== 'ready'} onClick={run}>
          {report?.status === 'ready'
            ? `Import ${format.number(report.counts.new + report.counts.matched + report.counts.updated)} fills`
            : 'Import'}
        </Button>
      </OutcomePanel>
    </div>
  );
}
