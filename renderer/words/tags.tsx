import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { TagRef } from '../../src/contract/words.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Popover } from '../ui/popover.tsx';
import { TagChip } from '../ui/tag-chip.tsx';
import type { Saying } from './saying.ts';
import { TagPicker } from './tag-picker.tsx';
import { usePageKey } from './use-page-key.ts';

/** Tags, by their groups. keys: t adds one from anywhere on the page. */
export function Tags({ saying: { words, say }, keys = false }: { saying: Saying; keys?: boolean }) {
  const [open, setOpen] = useState(false);
  const rows = useRows(words.tags);
  usePageKey('t', keys && !open, () => setOpen(true));
  return (
    <div className="flex flex-col gap-1">
      {rows.map(({ name, tags }) => (
        <div key={name} className="grid min-h-6 grid-cols-[72px_minmax(0,1fr)] items-center gap-2">
          <span className="truncate text-sm text-fg-3" title={name}>
            {name}
          </span>
          <span className="flex min-w-0 flex-wrap items-center gap-1">
            {tags.length === 0 && <span className="text-sm text-fg-3">none</span>}
            {tags.map((tag) => (
              <Removable key={tag.uid} tag={tag} onRemove={() => void say({ removeTags: [tag.uid] })} />
            ))}
          </span>
        </div>
      ))}
      <Popover
        className="w-72 overflow-hidden"
        label="Tags"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button
            type="button"
            className="inline-flex h-6 items-center gap-1 self-start rounded-md border border-dashed border-line-3 px-1.5 text-sm text-fg-2 hover:bg-hover hover:text-fg"
          >
            <Icon of={Plus} size={12} /> Tag {keys && <Kbd>T</Kbd>}
          </button>
        }
      >
        <TagPicker
          chosen={words.tags.map(({ uid }) => uid)}
          onToggle={({ uid }, on) => void say(on ? { addTags: [uid] } : { removeTags: [uid] })}
          onCreate={({ uid }) => void say({ addTags: [uid] })}
        />
      </Popover>
    </div>
  );
}

function Removable({ tag, onRemove }: { tag: TagRef; onRemove: () => void }) {
  return (
    <span className="group inline-flex min-w-0 items-center">
      <TagChip tag={tag} />
      <button
        type="button"
        aria-label={`Remove tag ${tag.name}`}
        onClick={onRemove}
        className="relative grid size-4 shrink-0 place-items-center rounded-sm text-fg-3 opacity-0 after:absolute after:-inset-1 group-hover:opacity-100 hover:text-fg focus-visible:opacity-100"
      >
        <Icon of={X} size={12} />
      </button>
    </span>
  );
}

/** Groups with something in them said here, and of few groups those without as well: what is not said is seen too. */
function useRows(said: readonly TagRef[]): readonly { name: string; tags: readonly TagRef[] }[] {
  const { data } = useQuery(api.tags.list, {});
  const groups = (data?.groups ?? []).filter(({ kind, tags }) => kind !== 'setup' && tags.some(({ archived }) => !archived));
  const rows = (data?.groups ?? [])
    .filter(({ kind }) => kind !== 'setup')
    .map(({ uid, name, tags }) => ({ uid, name, tags: said.filter((tag) => tags.some((own) => own.uid === tag.uid)) }));
  return rows.filter(({ uid, tags }) => tags.length > 0 || (groups.length <= FEW && groups.some((group) => group.uid === uid)));
}

const FEW = 5;
