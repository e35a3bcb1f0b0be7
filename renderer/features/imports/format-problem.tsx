import { Columns3 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportReport } from '../../../src/contract/import-report.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import { answer, type Waiting } from './waiting.ts';

/** Nothing is guessed between two formats, and nothing is read as what it may not be: the user says it. */
export function FormatProblem({ waiting, report, onLeave }: { waiting: Waiting; report: ImportReport; onLeave: () => void }) {
  const formats = useQuery(api.imports.formats, {}).data?.formats ?? [];
  const [chosen, setChosen] = useState('');
  const navigate = useNavigate();
  const [, happened = 'This file cannot be read.', rest] = /^(.+?\.)(?:\s+(.+))?$/su.exec(report.message ?? '') ?? [];
  return (
    <div className="flex max-w-190 flex-col gap-3 px-4">
      <Alert
        tone={report.status === 'unreadable' ? 'danger' : 'warn'}
        title={happened}
        actions={
          <>
            {report.status === 'no_format' && (
              <Button icon={Columns3} onClick={() => navigate(`/imports/file/${waiting.id}/columns`)}>
                Name its columns
              </Button>
            )}
            <Button variant="quiet" onClick={onLeave}>
              Leave out
            </Button>
          </>
        }
      >
        {report.status !== 'no_format' && rest}
        {report.status === 'no_format' &&
          'Its columns can be named here, once: the next file like it is known by them. Is it a broker’s own file? One that was opened and saved in a spreadsheet may have lost what told it apart.'}
      </Alert>
      {report.status === 'several_formats' && (
        <ul aria-label="Formats that fit" className="flex flex-col gap-2">
          {report.claims.map(({ id, label, reason }) => (
            <li key={id} className="flex items-center gap-3 rounded-lg border border-line bg-card px-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{label}</span>
                <span className="block text-sm text-fg-3">by {reason}</span>
              </span>
              <Button onClick={() => answer(waiting.id, { format: id })}>It is this one</Button>
            </li>
          ))}
        </ul>
      )}
      {report.status !== 'unreadable' && (
        <Field label="Or read it as" hint="All formats that can be read.">
          {(control) => (
            <div className="flex gap-2">
              <Combobox
                {...control}
                value={chosen}
                onChange={setChosen}
                options={[
                  { value: '', label: 'choose a format' },
                  ...formats.map(({ id, label, holds }) => ({ value: id, label, hint: holds })),
                ]}
                placeholder="Broker or platform"
                className="w-96"
              />
              <Button disabled={chosen === ''} onClick={() => answer(waiting.id, { format: chosen })}>
                Read it as this
              </Button>
            </div>
          )}
        </Field>
      )}
    </div>
  );
}
