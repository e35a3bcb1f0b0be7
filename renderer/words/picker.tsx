import { Command } from 'cmdk';
import { Check, Minus, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import type { TagRef } from '../../src/contract/words.ts';
import { Icon } from '../ui/icon.tsx';
import { TagShape } from '../ui/tag-shape.tsx';
import { narrowTags } from './narrow-tags.ts';

export interface PickerGroup {
  /** The uid of the group, or the kind whose first group is made on first use. */
  readonly id: string;
  readonly name: string;
  readonly kind: TagRef['kind'];
  readonly tags: readonly TagRef[];
}
interface PickerProps {
  label: string;
  groups: readonly PickerGroup[];
  recent: readonly TagRef[];
  state: (uid: string) => 'all' | 'some' | 'none';
  onChoose: (tag: TagRef) => void;
  /** Left out where nothing new can be added. */
  onCreate?: ((name: string, group: string) => void) | undefined;
  /** "setup", "tag" */
  what: string;
}

/** Type to narrow, Enter chooses; what is on no list is added to the group that is chosen. */
export function Picker({ label, groups, recent, state, onChoose, onCreate, what }: PickerProps) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const { sections, more } = narrowTags(groups, recent, name);
  const isNew = (group: PickerGroup) => !group.tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase());
  const offers = onCreate && name !== '' ? groups.filter(isNew) : [];
  return (
    <Command shouldFilter={false} label={label}>
      <div className="flex h-9 items-center gap-2 border-b border-line px-2.5">
        <Icon of={Search} size={14} className="text-fg-3" />
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          maxLength={120}
          placeholder={onCreate ? `Search or add a ${what}` : `Search ${what}s`}
          className="min-w-0 flex-1 bg-transparent outline-none"
        />
      </div>
      <Command.List className="max-h-72 overflow-auto p-1">
        {sections.length === 0 && offers.length === 0 && (
          <Command.Item disabled className="px-2 py-1.5 text-fg-3">
            {name === '' ? `There are no ${what}s yet.${onCreate ? ' Type a name to add one.' : ''}` : `No ${what} matches “${name}”.`}
          </Command.Item>
        )}
        {sections.map((section) => (
          <Command.Group key={section.id} heading={section.name} className={HEADING}>
            {section.tags.map((tag) => (
              <Row key={tag.uid} id={`${section.id} ${tag.uid}`} tag={tag} state={state(tag.uid)} onChoose={() => onChoose(tag)} />
            ))}
          </Command.Group>
        ))}
        {more > 0 && <p className="px-2 py-1.5 text-sm text-fg-3">{more} more: type to narrow the list.</p>}
        {offers.length > 0 && (
          <Command.Group heading={`Add a ${what}`} className={HEADING}>
            {offers.map((group) => (
              <Command.Item
                key={group.id}
                value={`new ${group.id}`}
                onSelect={() => {
                  setTyped('');
                  onCreate?.(name, group.id);
                }}
                className={ROW}
              >
                <Icon of={Plus} size={12} className="text-fg-3" />
                <span className="min-w-0 truncate">“{name}”</span>
                <span className="ml-auto flex shrink-0 items-center gap-1.5 text-sm text-fg-3">
                  <TagShape kind={group.kind} /> {group.name}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}

interface RowProps {
  id: string;
  tag: TagRef;
  state: 'all' | 'some' | 'none';
  onChoose: () => void;
}

function Row({ id, tag, state, onChoose }: RowProps) {
  return (
    <Command.Item value={id} onSelect={onChoose} aria-checked={CHECKED[state]} className={ROW}>
      <span className="grid w-3 shrink-0 place-items-center">
        {state === 'all' && <Icon of={Check} size={12} />}
        {state === 'some' && <Icon of={Minus} size={12} />}
      </span>
      <TagShape kind={tag.kind} colour={tag.colour} />
      <span className="truncate" title={tag.name}>
        {tag.name}
      </span>
    </Command.Item>
  );
}

const CHECKED = { all: true, some: 'mixed', none: false } as const;
const ROW = 'flex h-7 items-center gap-2 rounded-md px-2 select-none data-[selected=true]:bg-accent-soft';
const HEADING =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-3';
