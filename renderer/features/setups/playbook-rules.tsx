import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SetupRule, Tag } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineName } from './inline-name.tsx';
import { SortableList } from './sortable-list.tsx';

type Draft = Omit<SetupRule, 'uid'> & { uid: string | null };

/** Rules by phase: written, put in order and moved between phases; what is ticked of them stays. */
export function PlaybookRules({ setup }: { setup: Tag }) {
  const { rules } = setup;
  const store = async (next: readonly Draft[], said?: string) =>
    (await runCommand(api.tags.setRules, { tag: setup.uid, rules: [...next] }, said ? { said: () => said, undo: true } : {})).ok;
  const of = (phase: SetupRule['phase']) => rules.filter((rule) => rule.phase === phase);
  const inOrder = (next: readonly Draft[]) => PHASES.flatMap(({ id }) => next.filter((rule) => rule.phase === id));

  function leave(rule: SetupRule, step: 1 | -1): void {
    const to = PHASES[PHASES.findIndex(({ id }) => id === rule.phase) + step];
    if (!to) return;
    const rest = rules.filter(({ uid }) => uid !== rule.uid);
    const moved = { ...rule, phase: to.id };
    void store(inOrder(step === 1 ? [moved, ...rest] : [...rest, moved]));
  }
  return (
    <Card title="Rules" meta={rules.length === 0 ? 'ticked on each trade of this setup' : `${rules.length} in all`}>
      <div className="flex flex-col gap-2 px-3 pb-3">
        {PHASES.map((phase) => (
          <section key={phase.id} aria-label={`${phase.name} rules`}>
            <h3 className="text-sm text-fg-3">{phase.name}</h3>
            <div className="-ml-3">
              <SortableList
                label={`${phase.name} rules`}
                items={of(phase.id).map((rule) => ({ ...rule, name: rule.text }))}
                onSort={(next) => void store(inOrder([...rules.filter((rule) => rule.phase !== phase.id), ...next].map(plain)))}
                onLeave={leave}
              >
                {(rule) => (
                  <Rule
                    rule={rule}
                    onText={(text) => store(rules.map((other) => (other.uid === rule.uid ? { ...other, text } : other)))}
                    onRemove={() =>
                      void store(
                        rules.filter(({ uid }) => uid !== rule.uid),
                        `Removed the rule “${rule.text}”`,
                      )
                    }
                  />
                )}
              </SortableList>
            </div>
            <div className="mt-0.5 pl-1">
              <InlineName
                label={`Add a rule for the ${phase.name.toLowerCase()}`}
                name=""
                maxLength={200}
                placeholder={phase.example}
                onName={(text) => store(inOrder([...rules, { uid: null, phase: phase.id, text }]))}
              />
            </div>
          </section>
        ))}
      </div>
    </Card>
  );
}

const PHASES = [
  { id: 'entry', name: 'Entry', example: 'Add a rule, such as: second close beyond the range' },
  { id: 'management', name: 'Management', example: 'Add a rule, such as: stop stays at the other side of the range' },
  { id: 'exit', name: 'Exit', example: 'Add a rule, such as: a quarter off at 1 R' },
] as const;

const plain = ({ uid, phase, text }: Draft): Draft => ({ uid, phase, text });

function Rule({ rule: { text }, onText, onRemove }: { rule: SetupRule; onText: (text: string) => Promise<boolean>; onRemove: () => void }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <InlineName label="Rule" name={text} maxLength={200} onName={onText} onEnd={() => setEditing(false)} autoFocus />;
  return (
    <div className="flex min-h-7 min-w-0 items-center gap-1 rounded-md pl-1 hover:bg-hover">
      <span className="min-w-0 flex-1 py-0.5 break-words">{text}</span>
      <IconButton icon={Pencil} size="sm" label={`Change: ${text}`} onClick={() => setEditing(true)} className={QUIET} />
      <IconButton icon={Trash2} size="sm" label={`Remove: ${text}`} onClick={onRemove} className={QUIET} />
    </div>
  );
}

const QUIET = 'opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100';
