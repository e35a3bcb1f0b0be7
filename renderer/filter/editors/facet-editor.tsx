import { useState } from 'react';
import type { Names } from '../names.ts';
import { ChoiceList } from './choice-list.tsx';
import type { EditorProps } from './editor.ts';
import { useFacets } from './use-facets.ts';

type Of = 'accounts' | 'symbols' | 'setups';

/** Accounts, symbols or setups, with how many trades each has under the rest of the filter. */
export function FacetEditor({ of, names, filter, change }: EditorProps & { of: Of; names: Names }) {
  const [typed, setTyped] = useState('');
  const values = useFacets(filter, of, typed, SHOWN) ?? [];
  const chosen = filter[of] ?? [];
  const known = new Set(values.map(({ value }) => value));
  // What is chosen can be left again, wherever it stands.
  const beyond = typed === '' ? chosen.filter((value) => !known.has(value)) : [];
  const toggle = (value: string) =>
    change({ [of]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value].slice(0, MOST) });
  return (
    <ChoiceList
      label={LABELS[of]}
      choices={[...beyond.map((value) => ({ value, label: nameOf(of, value, names) })), ...values]}
      isChosen={(value) => chosen.includes(value)}
      onToggle={toggle}
      typed={typed}
      onType={setTyped}
      foot={values.length === SHOWN ? `The first ${SHOWN}. Type to find others.` : undefined}
    />
  );
}

const SHOWN = 100;
const MOST = 500;
const LABELS = { accounts: 'Find an account', symbols: 'Find a symbol', setups: 'Find a setup' } as const;

function nameOf(of: Of, value: string, names: Names): string {
  if (of === 'symbols') return value;
  return (of === 'accounts' ? names.account(value) : names.tag(value)) ?? 'No longer there';
}
