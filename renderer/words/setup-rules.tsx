import { BookOpen, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import type { SetupRule, TagGroup } from '../../src/contract/tags.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Popover } from '../ui/popover.tsx';
import { RuleRow } from './rule-row.tsx';
import type { Saying } from './saying.ts';
import { SetupPicker } from './setup-picker.tsx';

/** The setup, and its rules by phase, each of them kept, broken or not answered. */
export function SetupRules({ saying: { words, say } }: { saying: Saying }) {
  const { data } = useQuery(api.tags.list, {});
  const rules = rulesOf(data?.groups ?? [], words.setup?.uid);
  const answer = new Map(words.ticks.map(({ rule, kept }) => [rule, kept]));
  const kept = rules.filter(({ uid }) => answer.get(uid) === true).length;
  const phases = PHASES.map((phase) => ({ ...phase, rules: rules.filter((rule) => rule.phase === phase.id) })).filter(
    (phase) => phase.rules.length > 0,
  );
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-w-0 items-center gap-2">
        <Choose words={words} say={say} />
        {rules.length > 0 && (
          <span className="shrink-0 text-sm text-fg-3">
            {kept} of {rules.length} {rules.length === 1 ? 'rule' : 'rules'}
          </span>
        )}
        {words.setup && (
          <Link
            to={`/setups/${words.setup.uid}`}
            aria-label={`Playbook of ${words.setup.name}`}
            title={`Playbook of ${words.setup.name}`}
            className="ml-auto grid size-6 shrink-0 place-items-center rounded-md text-fg-2 hover:bg-hover hover:text-fg"
          >
            <Icon of={BookOpen} size={14} />
          </Link>
        )}
      </div>
      {phases.map((phase) => (
        <fieldset key={phase.id} aria-label={`${phase.name} rules`} className="min-w-0">
          {phases.length > 1 && <p className="pt-1 text-xs text-fg-3">{phase.name}</p>}
          {phase.rules.map((rule) => (
            <RuleRow
              key={rule.uid}
              text={rule.text}
              kept={answer.get(rule.uid) ?? null}
              onAnswer={(next) => void say({ ticks: [{ rule: rule.uid, kept: next }] })}
            />
          ))}
        </fieldset>
      ))}
      {words.setup && rules.length === 0 && data && (
        <p className="text-sm text-fg-3">This setup has no rules yet. Its page is where they are written down.</p>
      )}
    </div>
  );
}

const PHASES = [
  { id: 'entry', name: 'Entry' },
  { id: 'management', name: 'Management' },
  { id: 'exit', name: 'Exit' },
] as const;

function rulesOf(groups: readonly TagGroup[], setup: string | undefined): readonly SetupRule[] {
  return groups.flatMap(({ tags }) => tags).find(({ uid }) => uid === setup)?.rules ?? [];
}

function Choose({ words, say }: Pick<Saying, 'words' | 'say'>) {
  const [open, setOpen] = useState(false);
  const put = (setup: string | null) => {
    setOpen(false);
    void say({ setup });
  };
  return (
    <Popover
      className="w-72 overflow-hidden"
      label="Setup"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={words.setup ? `Setup: ${words.setup.name}` : undefined}
          className="-ml-1.5 flex h-7 min-w-0 items-center gap-1 rounded-md px-1.5 font-semibold hover:bg-hover"
        >
          <span className={`truncate ${words.setup ? '' : 'font-normal text-fg-3'}`}>{words.setup?.name ?? 'Choose a setup'}</span>
          <Icon of={ChevronsUpDown} size={12} className="text-fg-3" />
        </button>
      }
    >
      <SetupPicker
        chosen={words.setup ? [words.setup.uid] : []}
        onToggle={({ uid }, on) => put(on ? uid : null)}
        onCreate={({ uid }) => put(uid)}
      />
    </Popover>
  );
}
