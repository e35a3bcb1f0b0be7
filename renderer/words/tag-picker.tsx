import type { TagGroupKind } from '../../src/contract/tags.ts';
import type { TagRef } from '../../src/contract/words.ts';
import { createTag } from './create-tag.ts';
import { Picker } from './picker.tsx';
import { rememberTag } from './recent-tags.ts';
import { usePickerGroups } from './use-picker-groups.ts';

interface TagPickerProps {
  /** The uids of the groups that are offered; left out: all but setups. */
  groups?: readonly string[];
  chosen: readonly string[];
  /** Said of some of what is selected: shown as neither on nor off. */
  some?: readonly string[];
  /** on: what it should be now. */
  onToggle: (tag: TagRef, on: boolean) => void;
  /** Called with a tag that was just added to the journal. Left out, as in a filter: only what there is can be picked. */
  onCreate?: (tag: TagRef) => void;
}

/** Tags by their groups, recent ones first: put it into a Popover without padding. */
export function TagPicker({ groups: only, chosen, some = [], onToggle, onCreate }: TagPickerProps) {
  const offered = usePickerGroups(KINDS, only);
  if (!offered) return <div className="h-40" />;
  return (
    <Picker
      label="Tags"
      what="tag"
      {...offered}
      state={(uid) => (chosen.includes(uid) ? 'all' : some.includes(uid) ? 'some' : 'none')}
      onChoose={(tag) => {
        rememberTag(tag.uid);
        onToggle(tag, !chosen.includes(tag.uid));
      }}
      onCreate={onCreate && ((name, group) => void createTag(name, group).then((tag) => tag && onCreate(tag)))}
    />
  );
}

const KINDS: readonly TagGroupKind[] = ['mistake', 'emotion', 'market', 'other'];
