import { useState } from 'react';
import { api } from '../api.ts';
import { useCommand } from '../data/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { View } from './use-views.ts';

export function RenameView({ view, onClose }: { view: View; onClose: () => void }) {
  const [name, setName] = useState(view.name);
  const rename = useCommand(api.views.rename, { errors: 'inline', undo: true, said: (after) => `View renamed to “${after.name}”` });

  async function submit() {
    if (name.trim() === '') return;
    const renamed = await rename.run({ uid: view.uid, name: name.trim() });
    if (renamed.ok) onClose();
  }
  return (
    <Dialog
      open
      size="sm"
      title={`Rename “${view.name}”`}
      onOpenChange={(open) => !open && onClose()}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={name.trim() === ''}>
            Rename
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={120} error={rename.error?.message} />
    </Dialog>
  );
}
