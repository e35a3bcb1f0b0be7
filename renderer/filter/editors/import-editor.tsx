import { useState } from 'react';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { ChoiceList } from './choice-list.tsx';
import type { EditorProps } from './editor.ts';

export function ImportEditor({ filter, change }: EditorProps) {
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const imports = useQuery(api.imports.list, { limit: 200 }).data?.imports ?? [];
  const chosen = filter.imports ?? [];
  return (
    <ChoiceList
      label="Find an import"
      choices={imports
        .map(({ uid, fileName, at }) => ({ value: uid, label: fileName, hint: format.date(at) }))
        .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))}
      isChosen={(uid) => chosen.includes(uid)}
      onToggle={(uid) => change({ imports: chosen.includes(uid) ? chosen.filter((each) => each !== uid) : [...chosen, uid] })}
      typed={typed}
      onType={setTyped}
    />
  );
}
