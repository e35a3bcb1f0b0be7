import { ClipboardPaste, Ellipsis, Eye, FileText, FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Watched } from '../../../src/contract/host.ts';
import type { Import } from '../../../src/contract/imports.ts';
import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { Empty } from '../../ui/empty.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { loadMapping } from './load-mapping.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { SavedMappings } from './saved-mappings.tsx';
import { useWaiting } from './waiting.ts';
import { WaitingFiles } from './waiting-files.tsx';
import { WatchDialog } from './watch-dialog.tsx';
import { WatchedFiles } from './watched-files.tsx';

/** What waits to be imported, and what was. */
export function ImportList() {
  const { data, error } = useQuery(api.imports.list, { limit: 200 });
  const waiting = useWaiting(({ files }) => files);
  const watched = useQuery(api.host.watched, {}).data;
  const late = useLate(!data && !error);
  return (
    <div className="flex h-full flex-col gap-2.5 px-4 py-3">
      <PageHeader title="Imports" actions={<Ways watched={watched} />} />
      {watched && (watched.folder !== null || watched.problem !== null) && <WatchedFiles watched={watched} />}
      {waiting.length > 0 && <WaitingFiles files={waiting} />}
      {error && <QueryProblem error={error} />}
      {late && <Skeleton className="h-40" />}
      {data?.imports.length === 0 && (
        <Card>
          <Empty title="Nothing imported yet" actions={<ImportFiles variant="primary" />}>
            Drop a file of your broker anywhere in this window, or paste its rows. It is read and shown first; nothing is stored before you
            say so.
          </Empty>
        </Card>
      )}
      {data && data.imports.length > 0 && <PastImports imports={data.imports} />}
      {data && <SavedMappings />}
    </div>
  );
}

function Ways({ watched }: { watched: Watched | undefined }) {
  const [open, setOpen] = useState<'paste' | 'watch' | null>(null);
  return (
    <>
      <Button variant="quiet" icon={ClipboardPaste} onClick={() => setOpen('paste')}>
        Paste rows…
      </Button>
      {watched && open === 'watch' && <WatchDialog watched={watched} onClose={() => setOpen(null)} />}
      {open === 'paste' && <PasteDialog onClose={() => setOpen(null)} />}
      <ImportFiles variant="quiet" />
      <DropdownMenu
        trigger={<IconButton icon={Ellipsis} label="More ways to import" />}
        items={[
          ...(watched?.folder === null ? [{ label: 'Watch a folder…', icon: Eye, onSelect: () => setOpen('watch') }] : []),
          { label: 'Load a mapping…', icon: FileUp, onSelect: loadMapping },
        ]}
      />
    </>
  );
}

function ImportFiles({ variant }: { variant: 'primary' | 'quiet' }) {
  const { icon, label, keys, run } = useAction('importFiles');
  return (
    <Button variant={variant} icon={icon} kbd={keys[0]} onClick={run}>
      {label}
    </Button>
  );
}

function PastImports({ imports }: { imports: readonly Import[] }) {
  const format = useFormat();
  const { body, row } = useRowKeys({ count: imports.length, cameFrom: -1, keys: {} });
  return (
    <div data-scrolls className="min-h-0 overflow-auto rounded-lg border border-line bg-card">
      <table className="w-full min-w-200 table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr className="h-7 text-left text-fg-3 [&>th]:sticky [&>th]:top-0 [&>th]:border-b [&>th]:border-line-2 [&>th]:bg-sunken [&>th]:px-3 [&>th]:font-normal">
            <th className="w-40">Imported</th>
            <th>File</th>
            <th className="w-56">Format</th>
            <th className="w-44">Account</th>
            <th className="w-20 text-right">Fills</th>
            <th className="w-24 text-right">Problems</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {imports.map((each, place) => (
            <tr
              key={each.uid}
              onFocus={() => row(place).onFocusRow(place)}
              className="h-7 hover:bg-hover [&>td]:border-b [&>td]:border-line [&>td]:px-3"
            >
              <td className="text-fg-2">{format.moment(each.at)}</td>
              <td className="truncate" title={each.fileName}>
                <Link
                  to={`/imports/${each.uid}`}
                  tabIndex={row(place).tabIndex}
                  className="flex items-center gap-2 font-medium hover:underline"
                >
                  <FileText aria-hidden size={14} className="shrink-0 text-fg-3" />
                  <span className="truncate">{each.fileName}</span>
                </Link>
              </td>
              <td className="truncate text-fg-2">{each.format.label}</td>
              <td className="truncate text-fg-2">{each.accounts.map(({ name }) => name).join(', ')}</td>
              <td className="text-right">{format.number(each.fills)}</td>
              <td className={`text-right ${each.counts.problems > 0 ? 'text-warn' : 'text-fg-3'}`}>
                {format.number(each.counts.problems)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
