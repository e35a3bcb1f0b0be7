import { useState } from 'react';
import type { Tag, TagGroup } from '../../../src/contract/tags.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { editTag } from './edit-tag.ts';

interface MoveDialogProps {
  tag: Tag;
  kind: TagGroup['kind'];
  groups: readonly TagGroup[];
  onClose: () => void;
}

/** A setup stays among setups: a trade has one of them and many tags. */
export function MoveDialog({ tag, kind, groups, onClose }: MoveDialogProps) {
  const others = groups.filter((group) => (group.kind === 'setup') === (kind === 'setup') && group.uid !== tag.group);
  const [to, setTo] = useState(others[0]?.uid ?? '');
  const name = others.find(({ uid }) => uid === to)?.name;
  async function submit(): Promise<void> {
    if (name !== undefined && (await editTag(tag, { group: to }, `Moved “${tag.name}” to ${name}`)).ok) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Move “${tag.name}”`}
      size="sm"
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={name === undefined}>
            {name === undefined ? 'Move' : `Move to ${name}`}
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p className="text-fg-2">There is no other group it could go to. Add one first.</p>
      ) : (
        <Field label="To which group">
          {(control) => (
            <Select {...control} value={to} onChange={setTo} options={others.map(({ uid, name }) => ({ value: uid, label: name }))} />
          )}
        </Field>
      )}
    </Dialog>
  );
}
