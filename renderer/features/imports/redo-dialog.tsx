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
import { RedoChanges } from './redo-changes.tsx';
import { RedoRouting } from './redo-routing.tsx';
import { sayRedo } from './say-redo.ts';

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
    said: (done) => {
      const of = (what: 'changed' | 'added' | 'gone') => format.number(done.others.reduce((sum, each) => sum + each[what], done[what]));
      return `Made again: ${of('changed')} changed, ${of('added')} added, ${of('gone')} gone`;
    },
  });
  const changes = seen === null || seen instanceof AppError ? 0 : seen.changed + seen.added + seen.gone;
  const others = seen === null || seen instanceof AppError ? [] : seen.others;
  // Cancellations and rates are not counted: other answers are enough.
  const canRun = changes + others.length > 0 || (seen !== null && !(seen instanceof AppError) && wanted !== request);

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
            {seen === null || seen instanceof AppError ? 'Make it again' : sayRedo(seen, format).button}
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
        {seen && !(seen instanceof AppError) && <RedoChanges seen={seen} />}
      </div>
    </Dialog>
  );
}
