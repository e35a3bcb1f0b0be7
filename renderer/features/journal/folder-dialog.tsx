import { FolderOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Call, InputOf } from '../../../src/contract/call.ts';
import type { host } from '../../../src/contract/host.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { api } from '../../api.ts';
import { news } from '../../app/news.ts';
import { holdPage, startOver } from '../../app/start-over.ts';
import { queryClient } from '../../data/query-client.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

type FolderCall = (typeof host)['openJournal'] & Call<'host'>;

interface FolderDialogProps {
  onClose: () => void;
  title: string;
  description: ReactNode;
  /** What the button says. */
  confirm: string;
  call: ClientCall<FolderCall>;
  /** Told after the page has come back with the other journal. */
  said: (folder: string) => string;
  /** Folders to choose from with one click. */
  recent?: boolean;
}

/** One folder, then one button. The desktop asks the system for it; in a browser its path is typed. */
export function FolderDialog({ onClose, title, description, confirm, call, said, recent = false }: FolderDialogProps) {
  const [folder, setFolder] = useState('');
  const state = useQuery(api.host.state, {}).data;
  const choose = useCommand(api.host.chooseFolder);
  const go = useCommand(call, { errors: 'inline' });
  const asks = state?.canChooseFolders === true;
  const known = recent && !asks ? (state?.recentFolders ?? []).filter((one) => one !== state?.folder || state.problem) : [];

  async function browse() {
    const chosen = await choose.run({ title });
    if (chosen.ok && chosen.value.folder) setFolder(chosen.value.folder);
  }
  async function submit() {
    if (folder === '' || go.isRunning) return;
    const outcome = await holdPage(() => go.run({ folder } satisfies InputOf<FolderCall>));
    // A journal that could not be moved was closed and opened again on the way.
    if (!outcome.ok) return void queryClient.invalidateQueries();
    news.keep(said(outcome.value.folder));
    startOver();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      onSubmit={submit}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" disabled={folder === '' || go.isRunning}>
            {go.isRunning ? 'Working…' : confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="Folder" hint={asks ? undefined : 'A full path on the machine that runs Roundtrip.'}>
          {(control) => (
            <div className="flex gap-2">
              <Input
                {...control}
                value={folder}
                onChange={setFolder}
                readOnly={asks}
                placeholder={asks ? 'No folder chosen yet' : examplePath(state?.platform)}
                className="flex-1"
              />
              {asks && (
                <Button icon={FolderOpen} onClick={browse} disabled={choose.isRunning}>
                  Browse…
                </Button>
              )}
            </div>
          )}
        </Field>
        {known.length > 0 && <Recent folders={known} onChoose={setFolder} />}
        {go.error && <ErrorAlert error={go.error}>{state?.problem ? null : 'The journal that was open is still open.'}</ErrorAlert>}
      </div>
    </Dialog>
  );
}

function Recent({ folders, onChoose }: { folders: readonly string[]; onChoose: (folder: string) => void }) {
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium text-fg-2">Open lately</h3>
      <ul className="flex flex-col">
        {folders.map((folder) => (
          <li key={folder}>
            <button
              type="button"
              title={folder}
              onClick={() => onChoose(folder)}
              className="h-7 w-full truncate rounded-md px-2 text-left text-fg-2 transition-colors hover:bg-hover hover:text-fg"
            >
              {folder}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const examplePath = (platform: string | undefined) =>
  platform === 'win32' ? 'C:\\Users\\me\\Trading journal' : '/home/me/trading-journal';
