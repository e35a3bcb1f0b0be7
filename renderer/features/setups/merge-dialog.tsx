import { useState } from 'react';
import type { Tag, TagGroup } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { sayMerge } from './say-merge.ts';

interface TagDialogProps {
  tag: Tag;
  kind: TagGroup['kind'];
  groups: readonly TagGroup[];
  onClose: () => void;
}

/** One tag of two. It says how many places that touches before it is done. */
export function MergeDialog({ tag, kind, groups, onClose }: TagDialogProps) {
  const format = useFormat();
  const [into, setInto] = useState('');
  const merge = useCommand(api.tags.merge, {
    said: (kept) => `Merged “${tag.name}” into “${kept.name}”`,
    undo: true,
    errors: 'inline',
  });
  const others = groups
    .filter((group) => (group.kind === 'setup') === (kind === 'setup'))
    .flatMap((group) => group.tags.filter(({ uid }) => uid !== tag.uid).map((other) => ({ other, group })));
  const kept = others.find(({ other }) => other.uid === into)?.other;
  const options = others.map(({ other, group }) => ({ value: other.uid, label: other.name, hint: group.name }));
  const what = kind === 'setup' ? 'setup' : 'tag';

  async function submit(): Promise<void> {
    if (kept && (await merge.run({ from: tag.uid, into })).ok) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Merge “${tag.name}”`}
      size="sm"
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={!kept || merge.isRunning}>
            {kept ? `Merge into “${kept.name}”` : 'Merge'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={`Into which ${what}`}>
          {(control) => <Combobox {...control} value={into} onChange={setInto} options={options} placeholder={`Search ${what}s`} />}
        </Field>
        <p className="text-fg-2">{sayMerge(tag, kept, format)}</p>
        {merge.error && <ErrorAlert error={merge.error} />}
      </div>
    </Dialog>
  );
}
