import { useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { RowChange, TradeChanges } from '../../../src/contract/trade-changes.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { differences } from '../../format/differences.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { type Row, rowFacts, type WholeRow } from './row-facts.ts';

export interface Wanted {
  readonly row: RowChange;
  readonly at: number;
}

/** Both versions, side by side, before anything is brought back; and again where it was changed since. */
export function RestoreDialog({
  wanted: { row, at },
  changes,
  onClose,
}: {
  wanted: Wanted;
  changes: TradeChanges['changes'];
  onClose: () => void;
}) {
  const format = useFormat();
  const [error, setError] = useState<AppError | null>(null);
  const all = changes.flatMap(({ rows }) => rows).filter(({ key, table }) => key === row.key && table === row.table);
  // What was looked at when the dialog opened; after a refusal, what was changed in between.
  const newest = all.find(({ change, latest }) => change === latest);
  const latest = error ? (newest?.change ?? row.latest) : row.latest;
  const isLooked = error === null || latest !== row.latest;
  const table = row.table as WholeRow;
  const now = all.find(({ change }) => change === latest)?.after ?? (error?.details.current as Row | undefined) ?? null;
  const then = row.after as Row;
  const rows = now === null ? [] : differences(rowFacts(table, now, format), rowFacts(table, then, format));

  async function restore() {
    if (!isLooked) return;
    const said = () => `Brought back the version of ${format.moment(at)}`;
    const outcome = await runCommand(api.history.restore, { change: row.change, latest }, { said, undo: true, errors: 'inline' });
    if (outcome.ok) onClose();
    else setError(outcome.error);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={error ? 'This version was not brought back' : `Restore the version of ${format.moment(at)}`}
      description={error ? undefined : 'What is different, and what it will be.'}
      onSubmit={() => void restore()}
      footer={
        <>
          <Button onClick={onClose}>Keep as it is</Button>
          <Button type="submit" variant="primary" disabled={!isLooked} data-autofocus>
            Restore this version
          </Button>
        </>
      }
    >
      {error && <ErrorAlert error={error} />}
      <table className="mt-2 w-full table-fixed text-sm">
        <thead>
          <tr className="text-left text-fg-3 [&>th]:pb-1 [&>th]:font-medium">
            <th scope="col" className="w-24">
              <span className="sr-only">What</span>
            </th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, was, now: later }) => (
            <tr key={title} className="align-top [&>*]:border-t [&>*]:border-line [&>*]:py-1 [&>*]:pr-3">
              <th scope="row" className="text-left font-normal text-fg-3">
                {title}
              </th>
              <td className="break-words whitespace-pre-wrap">{was}</td>
              <td className="break-words whitespace-pre-wrap">{later}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="mt-2 text-sm text-fg-3">Nothing that is shown here is different.</p>}
    </Dialog>
  );
}
