import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Watched } from '../../../src/contract/host.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

/** Which folder is watched, if any, and whether its files come in by themselves. */
export function WatchDialog({ watched, onClose }: { watched: Watched; onClose: () => void }) {
  const [folder, setFolder] = useState(watched.folder ?? '');
  const [importsByItself, setByItself] = useState(watched.importsByItself);
  const asks = useQuery(api.host.state, {}).data?.canChooseFolders === true;
  const choose = useCommand(api.host.chooseFolder);
  const watch = useCommand(api.host.watch, {
    errors: 'inline',
    said: (now) =>
      now.folder === null
        ? 'No folder is watched any more'
        : `New files in ${now.folder} are ${now.importsByItself ? 'imported' : 'offered'}`,
  });

  async function browse() {
    const chosen = await choose.run({ title: 'Watch a folder' });
    if (chosen.ok && chosen.value.folder) setFolder(chosen.value.folder);
  }
  async function submit(next: string | null) {
    if (watch.isRunning || next === '') return;
    if ((await watch.run({ folder: next, importsByItself })).ok) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Watch a folder"
      description="Such as the one your broker’s files are downloaded to. What lies in it already stays out."
      onSubmit={() => submit(folder)}
      footer={
        <>
          {watched.folder !== null && (
            <Button variant="quiet" className="mr-auto" onClick={() => submit(null)}>
              Watch none
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" disabled={folder === '' || watch.isRunning}>
            Watch it
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label="Folder" hint={asks ? undefined : 'A full path on the machine that runs Roundtrip.'}>
          {(control) => (
            <div className="flex gap-2">
              <Input {...control} value={folder} onChange={setFolder} readOnly={asks} className="flex-1" />
              {asks && (
                <Button icon={FolderOpen} onClick={browse}>
                  Browse…
                </Button>
              )}
            </div>
          )}
        </Field>
        <Checkbox
          checked={importsByItself}
          onChange={setByItself}
          label="Import them by themselves"
          hint="Only what is recognised and needs no answer, while Roundtrip is open. Each import can be undone."
        />
        {watch.error && <ErrorAlert error={watch.error} />}
      </div>
    </Dialog>
  );
}
