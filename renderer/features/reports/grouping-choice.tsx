import type { GroupBy, Grouping } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { GROUPINGS } from '../../filter/group-words.ts';
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx';

interface GroupingChoiceProps {
  label: string;
  value: Grouping | null;
  onChange: (grouping: Grouping | null) => void;
  /** There may be no columns. */
  canBeNone?: boolean;
}

/** By what trades are told apart; tags also by one of their groups, rules by one setup. */
export function GroupingChoice({ label, value, onChange, canBeNone = false }: GroupingChoiceProps) {
  const groups = useQuery(api.tags.list, {}).data?.groups ?? [];
  const setups = groups.filter(({ kind }) => kind === 'setup').flatMap(({ tags }) => tags);
  const options: ComboboxOption[] = [
    ...(canBeNone ? [{ value: NONE, label: 'None' }] : []),
    ...(Object.entries(GROUPINGS) as [GroupBy, string][]).flatMap(([by, name]) => [
      { value: by, label: name },
      ...(by === 'tags' ? groups.filter(({ kind }) => kind !== 'setup') : []).map((group) => ({
        value: `tags ${group.uid}`,
        label: `Tag: ${group.name}`,
      })),
      ...(by === 'rule' ? setups.filter(({ rules }) => rules.length > 0) : []).map((setup) => ({
        value: `rule ${setup.uid}`,
        label: `Rule of ${setup.name}`,
      })),
    ]),
  ];
  return (
    <Field label={label}>
      <Combobox
        size="sm"
        aria-label={label}
        value={value === null ? NONE : value.of === null ? value.by : `${value.by} ${value.of}`}
        options={options}
        onChange={(next) => onChange(next === NONE ? null : readGrouping(next))}
        placeholder="Setup, weekday, time held"
        className="max-w-44 min-w-28"
      />
    </Field>
  );
}

const NONE = 'none';

function readGrouping(value: string): Grouping {
  const [by, of = null] = value.split(' ');
  return { by: by as GroupBy, of };
}

/** A choice with its name above it. */
export function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span aria-hidden className="text-xs text-fg-3">
        {label}
      </span>
      {children}
    </div>
  );
}
