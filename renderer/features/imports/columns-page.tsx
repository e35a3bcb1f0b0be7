import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AppError } from '../../../src/contract/errors.ts';
import { api } from '../../api.ts';
import { Crumb } from '../../ui/crumb.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LeadOn } from '../../ui/lead-on.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { usePageKeys } from '../../ui/use-page-keys.ts';
import { ColumnTable } from './column-table.tsx';
import { MappedRows } from './mapped-rows.tsx';
import { type Column, EMPTY_MAPPING, type Mapping, numbered } from './mapping.ts';
import { MappingRules } from './mapping-rules.tsx';
import { SaveMapping } from './save-mapping.tsx';
import { answer, useWaiting, type Waiting } from './waiting.ts';

/** What the columns of a file mean: each answer is tried on the file at once. */
export function ColumnsPage() {
  const { id = '' } = useParams();
  const waiting = useWaiting(({ files }) => files.find((file) => file.id === id));
  const navigate = useNavigate();
  const [columns, error] = useColumns(waiting);
  const back = () => navigate(`/imports/file/${id}`);
  usePageKeys({ Escape: back });
  if (!waiting) return <LeadOn to="/imports" />;
  const mapping = waiting.answers.template as Mapping | null | undefined;
  const change = (next: Mapping) => void answer(id, { template: next as never });
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_340px] max-lg:grid-cols-[minmax(0,1fr)_300px]">
      <PageHeader
        title="Columns"
        beside={
          <span className="max-w-72 truncate text-sm text-fg-3" title={waiting.name}>
            {waiting.name}, nothing is stored yet
          </span>
        }
        before={<Crumb to={`/imports/file/${id}`}>Preview</Crumb>}
      />
      <div className="flex min-h-0 min-w-0 flex-col">
        {error && (
          <div className="p-4">
            <ErrorAlert error={error} />
          </div>
        )}
        {columns && mapping && (
          <>
            <ColumnTable columns={columns} mapping={mapping} onChange={change} />
            <MappedRows waiting={waiting} />
          </>
        )}
      </div>
      <aside aria-label="Rules" className="flex min-h-0 flex-col border-l border-line bg-card">
        {columns && mapping && <MappingRules waiting={waiting} columns={columns} mapping={mapping} onChange={change} />}
        {mapping && <SaveMapping waiting={waiting} mapping={mapping} onChange={change} onDone={back} />}
      </aside>
    </div>
  );
}

/** The columns of the file. How they seem to be meant is tried at once, unless the user has begun already. */
function useColumns(waiting: Waiting | undefined): [Column[] | null, AppError | null] {
  const [columns, setColumns] = useState<Column[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const { id, file, name } = waiting ?? { id: '', file: null, name: '' };
  useEffect(() => {
    if (file === null) return;
    api.imports.mapping({ file, name }).then(
      ({ columns: found, template }) => {
        setColumns(numbered(found));
        const begun = useWaiting.getState().files.find((each) => each.id === id)?.answers.template;
        if (!begun) void answer(id, { template: template ?? fromNothing(found.map((column) => column.name)) });
      },
      (reason: unknown) => reason instanceof AppError && setError(reason),
    );
  }, [id, file, name]);
  return [columns, error];
}

const fromNothing = (names: readonly string[]) =>
  ({ ...EMPTY_MAPPING, header: [...new Set(names)].filter((name) => name.length <= 120).slice(0, 50) }) as never;
