import type { TagGroupKind } from '../../src/contract/tags.ts';
import type { TagRef } from '../../src/contract/words.ts';
import { createTag } from './create-tag.ts';
import { Picker } from './picker.tsx';
import { rememberTag } from './recent-tags.ts';
import { usePickerGroups } from './use-picker-groups.ts';

interface SetupPickerProps {
  /** Several in a filter, one of a trade. */
  chosen: readonly string[];
  some?: readonly string[];
  /** on: what it should be now; off takes the setup away. */
  onToggle: (setup: TagRef, on: boolean) => void;
  /** Called with a setup that was just added to the journal. Left out, as in a filter: only what there is can be picked. */
  onCreate?: (setup: TagRef) => void;
}

/** One of the setups: put it into a Popover without padding. */
export function SetupPicker({ chosen, some = [], onToggle, onCreate }: SetupPickerProps) {
  const offered = usePickerGroups(KINDS);
  if (!offered) return <div className="h-40" />;
  return (
    <Picker
      label="Setups"
      what="setup"
      {...offered}
      state={(uid) => (chosen.includes(uid) ? 'all' : some.includes(uid) ? 'some' : 'none')}
      onChoose={(setup) => {
        rememberTag(setup.uid);
        onToggle(setup, !chosen.includes(setup.uid));
      }}
      onCreate={onCreate && ((name, group) => void createTag(name, group).then((setup) => setup && onCreate(setup)))}
    />
  );
}

const KINDS: readonly TagGroupKind[] = ['setup'];
