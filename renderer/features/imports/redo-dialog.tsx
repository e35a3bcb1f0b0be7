import { useEffect, useState } from 'react';
import { AppError } from '../../../src/contract/errors.ts';
import type { ImportReport } from '../../../src/contract/import-report.ts';
import type { ImportRequest, RedoReport } from '../../../src/contract/imports.ts';
import { api } from '../../api.ts';
import { useJob } from '../../data/use-job.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { CurrencySelect } from '../../ui/currency-select.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { RedoRouting } from './redo-routing.tsx';

interface Props {
  uid: string;
  request: ImportRequest;
  /** Of the import as it was made. */
  report: ImportReport;
  onClose: () => void;
}

/** Makes an import again with other answers; what would change is shown before anything does. */
export function RedoDialog({ uid, request, report, onClose }: Props) {
  const format = useFormat();
  const [wanted, setWanted] = useState(request);
  const [seen, setSeen] = useState<RedoReport | AppError | null>(null);
  const redo = useJob(api.imports.redo, {
    said: ({ changed, added, gone }) => `Made again: ${changed} changed, ${added} added, ${gone} gone`,
  });
  const changes = seen === null || seen instanceof AppError ? 0 : seen.changed + seen.added + seen.gone;
  // Money alone may change as well, which is not counted: other answers are enough.
  const canRun = changes > 0 || (seen !== null && !(seen instanceof AppError) && wanted !== request);

  useEffect(() => {
    let isStale = false;
    setSeen(null);
    api.imports
      .previewRedo({ uid, request: wanted })
      .then((report) => !isStale && setSeen(report))
      .catch((error: unknown) => !isStale && error instanceof AppError && setSeen(error));
    return () => {
      isStale = true;
    };
  }, [uid, wanted]);

  async function submit() {
    if (redo.isRunning || !canRun) return;
    if ((await redo.run({ uid, request: wanted })).ok) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Make this import again"
      description="From the kept file. Notes, tags and images stay on their trades; what you changed by hand stays as it is."
      onSubmit={submit}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" disabled={redo.isRunning || !canRun}>
            {changes > 0 ? `Change ${format.number(changes)} ${changes === 1 ? 'fill' : 'fills'}` : 'Make it again'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <RedoRouting report={seen && !(seen instanceof AppError) ? seen.report : report} wanted={wanted} onChange={setWanted} />
        <div className="flex flex-wrap gap-3">
          <Field label="Times are in" hint="Of a file whose times name no zone.">
            {(control) => (
              <ZoneSelect {...control} value={wanted.zone ?? ''} onChange={(zone) => setWanted({ ...wanted, zone })} className="w-56" />
            )}
          </Field>
          <Field label="Dates are written">
            {(control) => (
              <Select
                {...control}
                value={wanted.dateOrder ?? 'file'}
                onChange={(order) => setWanted({ ...wanted, dateOrder: order === 'file' ? null : order })}
                options={[
                  { value: 'file', label: 'as the file shows' },
                  { value: 'mdy', label: 'month, day, year' },
                  { value: 'dmy', label: 'day, month, year' },
                  { value: 'ymd', label: 'year, month, day' },
                ]}
              />
            )}
          </Field>
          <Field label="Amounts are in" hint="Where the file names no currency.">
            {(control) => (
              <CurrencySelect
                {...control}
                value={wanted.currency ?? ''}
                onChange={(currency) => setWanted({ ...wanted, currency })}
                className="w-36"
              />
            )}
          </Field>
        </div>
        {seen === null && <p className="text-sm text-fg-3">Reading the kept file…</p>}
        {seen instanceof AppError && <ErrorAlert error={seen} />}
        {seen && !(seen instanceof AppError) && <Changes seen={seen} />}
      </div>
    </Dialog>
  );
}

const FIELDS: Readonly<Record<string, string>> = { at: 'time', account_id: 'account', instrument_id: 'instrument' };

function Changes({ seen }: { seen: RedoReport }) {
  const format = useFormat();
  const show = (field: string, text: string) => (field === 'at' && text !== '' ? format.moment(Number(text)) : text || 'nothing');
  return (
    <div className="text-sm">
      <p className="text-fg-2">
        {seen.changed + seen.added + seen.gone === 0 && 'Nothing would change. '}
        {format.number(seen.same)} fills stay as they are, {format.number(seen.changed)} change, {format.number(seen.added)} come,{' '}
        {format.number(seen.gone)} go.
        {seen.kept > 0 && ` ${format.number(seen.kept)} values that you set yourself are kept.`}
      </p>
      {seen.changes.length > 0 && (
        <table className="mt-2 w-full table-fixed">
          <thead className="text-left text-fg-3">
            <tr className="[&>th]:font-normal">
              <th className="w-14">Row</th>
              <th>Symbol</th>
              <th className="w-24">What</th>
              <th>Now</th>
              <th>Then</th>
            </tr>
          </thead>
          <tbody>
            {seen.changes.slice(0, 50).map(({ row, leg, symbol, field, before, after }) => (
              <tr key={`${row}:${leg}:${field}`} className="[&>td]:truncate [&>td]:border-t [&>td]:border-line [&>td]:py-0.5">
                <td className="text-fg-3">{row}</td>
                <td>{symbol}</td>
                <td className="text-fg-2">{FIELDS[field] ?? field.replaceAll('_', ' ')}</td>
                <td className="text-fg-2">{show(field, before)}</td>
                <td>{show(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
