import { useState } from 'react';
import type { TagGroupKind } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { choices } from '../../format/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GROUP_KIND } from './group-kinds.ts';

interface NewGroupDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (uid: string) => void;
}

export function NewGroupDialog({ open, onOpenChange, onMade }: NewGroupDialogProps) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TagGroupKind>('mistake');
  const create = useCommand(api.tags.createGroup, { said: (group) => `Added group “${group.name}”`, undo: true, errors: 'inline' });

  async function submit(): Promise<void> {
    const outcome = await create.run({ name, kind });
    if (!outcome.ok) return;
    setName('');
    onOpenChange(false);
    onMade(outcome.value.uid);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New group"
      size="sm"
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={name.trim() === '' || create.isRunning}>
            Add group
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label="Name" value={name} onChange={setName} maxLength={120} placeholder="Mistakes" />
        <Field label="For">{(control) => <Select {...control} value={kind} onChange={setKind} options={choices(GROUP_KIND)} />}</Field>
        {create.error && <ErrorAlert error={create.error} />}
      </div>
    </Dialog>
  );
}
