import { useState } from 'react';
import type { Tag, TagGroup } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';

interface TagDialogProps {
  tag: Tag;
  kind: TagGroup['kind'];
  groups: readonly TagGroup[];
  onClose: () => void;
}

/** One tag of two. It says how many places that touches before it is done. */
export function MergeDialog({ tag, kind, groups, onClose }: TagDialogProps) {
  const [into, setInto] = useState('');
  const merge = useCommand(api.tags.merge, {
    said: (kept) => `Merged “${tag.name}” into “${kept.name}”`,
    undo: true,
    errors: 'inline',
  });
  const others = groups
    .filter((group) => (group.kind === 'setup') === (kind === 'setup'))
    .flatMap((group) =>
      group.tags.filter(({ uid }) => uid !== tag.uid).map(({ uid, name }) => ({ value: uid, label: name, hint: group.name })),
    );
  const kept = others.find(({ value }) => value === into);
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
            {kept ? `Merge into “${kept.label}”` : 'Merge'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={`Into which ${what}`}>
          {(control) => <Combobox {...control} value={into} onChange={setInto} options={others} placeholder={`Search ${what}s`} />}
        </Field>
        <p className="text-fg-2">
          {sayUses(tag.uses, kept ? `“${kept.label}”` : 'the other')}
          {tag.rules.length > 0 &&
            ` Its ${tag.rules.length === 1 ? 'rule comes' : `${tag.rules.length} rules come`} after those of the other.`}
          {tag.description !== '' && ' Its description comes after that of the other.'} “{tag.name}” is gone then; undo takes them apart
          again.
        </p>
        {merge.error && <ErrorAlert error={merge.error} />}
      </div>
    </Dialog>
  );
}

function sayUses(uses: number, kept: string): string {
  if (uses === 0) return 'It is used nowhere.';
  return `${uses === 1 ? '1 trade or day gets' : `${uses} trades and days get`} ${kept} instead, once where both were said.`;
}
