import { useState } from 'react';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { ChoiceList } from './choice-list.tsx';
import type { EditorProps } from './editor.ts';

/** Some rule of its setup was not kept, or that one. */
export function RuleEditor({ filter, change, done }: EditorProps) {
  const [typed, setTyped] = useState('');
  const tags = useQuery(api.tags.list, {}).data?.groups.flatMap((group) => group.tags) ?? [];
  const rules = tags.flatMap(({ name, rules }) => rules.map(({ uid, text }) => ({ value: uid, label: text, hint: name })));
  const wanted = typed.trim().toLowerCase();
  return (
    <ChoiceList
      label="Find a rule"
      choices={[{ value: ANY, label: 'Any rule' }, ...rules].filter((each) =>
        `${each.label} ${'hint' in each ? each.hint : ''}`.toLowerCase().includes(wanted),
      )}
      isChosen={(value) => filter.ruleBroken === (value === ANY ? true : value)}
      onToggle={(value) => {
        change({ ruleBroken: value === ANY ? true : value });
        done();
      }}
      typed={typed}
      onType={setTyped}
    />
  );
}

const ANY = 'any';
