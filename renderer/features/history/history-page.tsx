import type { ChangeSet } from '../../../src/contract/history.ts';
import { useAction } from '../../actions/use-action.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useLate } from '../../ui/use-late.ts';
import { ChangeRow } from './change-row.tsx';
import { HistorySkeleton } from './history-skeleton.tsx';
import { useChanges } from './use-changes.ts';

/** Every change to the journal, and the way back. */
export function HistoryPage() {
  const { changes, error, hasOlder, isFetchingOlder, showOlder } = useChanges();
  const late = useLate(!changes && !error);
  return (
    <div className="max-w-[1180px] p-3 px-4">
      <PageHeader title="History" />
      {error && <QueryProblem error={error} />}
      {late && <HistorySkeleton />}
      {changes?.length === 0 && (
        <Card>
          <Empty title="Nothing was changed yet">Every change you make will stand here, with the way back.</Empty>
        </Card>
      )}
      {changes && changes.length > 0 && (
        <>
          <Changes changes={changes} />
          <p className="flex items-center gap-3 px-3 pt-2 text-sm text-fg-3">
            {hasOlder ? (
              <Button size="sm" onClick={showOlder} disabled={isFetchingOlder}>
                Show older changes
              </Button>
            ) : (
              'These are all changes since the journal was started.'
            )}
          </p>
        </>
      )}
    </div>
  );
}

function Changes({ changes }: { changes: readonly ChangeSet[] }) {
  const format = useFormat();
  const undo = useAction('undo');
  const redo = useAction('redo');
  // The newest change that counts can be undone, the oldest of those undone on top of it can be redone.
  const next = { undo: changes.find(({ state }) => state === 'done')?.id, redo: changes.findLast(({ state }) => state === 'undone')?.id };
  return (
    <Card>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <Head className="w-32 rounded-tl-lg">Day</Head>
            <Head className="w-20">Time</Head>
            <Head>Change</Head>
            <Head className="w-24 text-right">Rows</Head>
            <Head className="w-40 pl-6">State</Head>
            <Head className="w-28 rounded-tr-lg">
              <span className="sr-only">Way back</span>
            </Head>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, place) => (
            <ChangeRow
              key={change.id}
              change={change}
              isFirstOfDay={place === 0 || format.date(change.at) !== format.date((changes[place - 1] as ChangeSet).at)}
              step={change.id === next.undo ? undo : change.id === next.redo ? redo : null}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Head({ children, className = '' }: { children: React.ReactNode; className?: string }) {
  return (
    <th
      scope="col"
      className={`sticky top-0 h-7 border-b border-line-2 bg-sunken px-3 text-left font-medium whitespace-nowrap text-fg-3 ${className}`}
    >
      {children}
    </th>
  );
}
