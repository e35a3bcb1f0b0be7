import { useState } from 'react';
import type { Filter } from '../../../src/contract/filter.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ChoiceList } from './choice-list.tsx';
import type { EditorProps } from './editor.ts';
import { useFacets } from './use-facets.ts';

type Tags = NonNullable<Filter['tags']>;
type Way = keyof Tags;

/** Tags that a trade should have, any or all of them, and tags that it should not have. */
export function TagsEditor({ filter, change }: EditorProps) {
  const tags = filter.tags ?? NONE;
  const [way, setWay] = useState<Way>(() => WAYS.find(({ value }) => tags[value].length > 0)?.value ?? 'any');
  const [typed, setTyped] = useState('');
  const values = useFacets(filter, 'tags', typed, SHOWN) ?? [];
  const wayOf = (uid: string) => WAYS.find(({ value }) => tags[value].includes(uid));

  function toggle(uid: string) {
    const isIn = tags[way].includes(uid);
    const without = { any: less(tags.any, uid), all: less(tags.all, uid), none: less(tags.none, uid) };
    change({ tags: isIn ? without : { ...without, [way]: [...without[way], uid].slice(0, MOST) } });
  }
  return (
    <div>
      <div className="border-b border-line p-2">
        <Segmented aria-label="Trades with" size="sm" value={way} onChange={setWay} options={WAYS} />
      </div>
      <ChoiceList
        label="Find a tag"
        choices={values.map((each) => ({ ...each, hint: wayOf(each.value)?.said }))}
        isChosen={(uid) => wayOf(uid) !== undefined}
        onToggle={toggle}
        typed={typed}
        onType={setTyped}
        foot={values.length === SHOWN ? `The first ${SHOWN}. Type to find others.` : undefined}
      />
    </div>
  );
}

const WAYS: { value: Way; label: string; said: string }[] = [
  { value: 'any', label: 'Any of', said: 'any of' },
  { value: 'all', label: 'All of', said: 'all of' },
  { value: 'none', label: 'None of', said: 'not' },
];
const NONE: Tags = { any: [], all: [], none: [] };
const SHOWN = 100;
const MOST = 500;
const less = (uids: readonly string[], uid: string) => uids.filter((each) => each !== uid);
