import { ListChecks, Plus, Tag } from 'lucide-react';
import { useState } from 'react';
import type { TagRef } from '../../../src/contract/words.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TagChip } from '../../ui/tag-chip.tsx';
import { SetupPicker } from '../../words/setup-picker.tsx';
import { TagPicker } from '../../words/tag-picker.tsx';

interface WordTexts {
  setup: TagRef | null;
  tags: readonly TagRef[];
  note: string;
}

/** What there is to say about it: setup, tags, a note. */
export function WordFields({ setup, tags, note, onChange }: WordTexts & { onChange: (changes: Partial<WordTexts>) => void }) {
  const [open, setOpen] = useState<'setup' | 'tags' | null>(null);
  const toggle = (tag: TagRef, on: boolean) => onChange({ tags: on ? [...tags, tag] : tags.filter(({ uid }) => uid !== tag.uid) });
  const chooseSetup = (tag: TagRef, on: boolean) => {
    onChange({ setup: on ? tag : null });
    setOpen(null);
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <Popover
          className="w-72 overflow-hidden"
          label="Setup of this trade"
          open={open === 'setup'}
          onOpenChange={(next) => setOpen(next ? 'setup' : null)}
          trigger={
            <Button size="sm" icon={ListChecks}>
              {setup ? setup.name : 'Setup'}
            </Button>
          }
        >
          <SetupPicker chosen={setup ? [setup.uid] : []} onToggle={chooseSetup} onCreate={(tag) => chooseSetup(tag, true)} />
        </Popover>
        <Popover
          className="w-72 overflow-hidden"
          label="Tags of this trade"
          open={open === 'tags'}
          onOpenChange={(next) => setOpen(next ? 'tags' : null)}
          trigger={
            <Button size="sm" icon={tags.length > 0 ? Plus : Tag}>
              Tags
            </Button>
          }
        >
          <TagPicker chosen={tags.map(({ uid }) => uid)} onToggle={toggle} onCreate={(tag) => toggle(tag, true)} />
        </Popover>
        {tags.map((tag) => (
          <TagChip key={tag.uid} tag={tag} />
        ))}
      </div>
      <textarea
        aria-label="Note"
        placeholder="Note"
        rows={2}
        maxLength={100_000}
        value={note}
        onChange={(event) => onChange({ note: event.target.value })}
        className="w-full resize-none rounded-md border border-line-3 bg-card px-2 py-1 placeholder:text-fg-3 field-sizing-content max-h-40"
      />
    </div>
  );
}
