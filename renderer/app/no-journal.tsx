import { FolderOpen, FolderPlus, RotateCcw } from 'lucide-react';
import type { AppError } from '../../src/contract/errors.ts';
import { api } from '../api.ts';
import { queryClient } from '../data/query-client.ts';
import { useQuery } from '../data/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ErrorAlert } from '../ui/error-alert.tsx';
import { showDialog } from './dialogs.ts';
import { Dialogs } from './dialogs-host.tsx';
import { RoundtripMark } from './roundtrip-mark.tsx';

/** The journal could not be opened: why, and the ways on. */
export function NoJournal({ error }: { error: AppError }) {
  const folder = useQuery(api.host.state, {}).data?.folder;
  return (
    <main className="grid h-full grid-cols-[minmax(0,560px)] place-content-center gap-4 p-6">
      <title>Roundtrip</title>
      <div>
        <RoundtripMark size={26} />
        <h1 className="mt-3 text-xl font-semibold tracking-[-0.014em]">No journal is open</h1>
        {folder && <p className="mt-1 text-sm break-all text-fg-3">{folder}</p>}
      </div>
      <ErrorAlert error={error} />
      <div className="flex flex-wrap gap-2">
        <Button icon={RotateCcw} onClick={() => void queryClient.invalidateQueries()}>
          Try again
        </Button>
        <Button icon={FolderOpen} onClick={() => showDialog('openJournal')}>
          Open another journal…
        </Button>
        <Button variant="quiet" icon={FolderPlus} onClick={() => showDialog('createJournal')}>
          Start a new journal…
        </Button>
      </div>
      <Dialogs />
    </main>
  );
}
