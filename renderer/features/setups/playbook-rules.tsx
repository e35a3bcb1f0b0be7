import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SetupRule, Tag } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
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
    const moved = { ...plain(rule), phase: to.id };
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
            <AddRule
              label={`Add a rule for the ${phase.name.toLowerCase()}`}
              example={phase.example}
              onText={(text) => store(inOrder([...rules, { uid: null, phase: phase.id, text }]))}
            />
          </section>
        ))}
      </div>
    </Card>
  );
}

const PHASES = [
  { id: 'entry', name: 'Entry', example: 'Second close beyond the range' },
  { id: 'management', name: 'Management', example: 'Stop stays at the other side of the range' },
  { id: 'exit', name: 'Exit', example: 'A quarter off at 1 R' },
] as const;

const plain = ({ uid, phase, text }: Draft): Draft => ({ uid, phase, text });

function Rule({ rule: { text }, onText, onRemove }: { rule: SetupRule; onText: (text: string) => Promise<boolean>; onRemove: () => void }) {
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  useFocusBack(editing, change);
  if (editing) return <InlineName label="Rule" name={text} maxLength={200} onName={onText} onEnd={() => setEditing(false)} autoFocus />;
  return (
    <div className="flex min-h-7 min-w-0 items-center gap-1 rounded-md pl-1 hover:bg-hover">
      <span className="min-w-0 flex-1 py-0.5 break-words">{text}</span>
      <IconButton ref={change} icon={Pencil} size="sm" label={`Change: ${text}`} onClick={() => setEditing(true)} className={QUIET} />
      <IconButton icon={Trash2} size="sm" label={`Remove: ${text}`} onClick={onRemove} className={QUIET} />
    </div>
  );
}

const QUIET = 'opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100';

/** Open until Esc: rules come in rows. */
function AddRule({ label, example, onText }: { label: string; example: string; onText: (text: string) => Promise<boolean> }) {
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(open, button);
  if (!open)
    return (
      <Button ref={button} variant="quiet" size="sm" icon={Plus} aria-label={label} onClick={() => setOpen(true)} className="-ml-1">
        Add a rule
      </Button>
    );
  const add = async (text: string) => {
    const ok = await onText(text);
    if (ok) setAdded(added + 1);
    return ok;
  };
  return (
    <InlineName
      // An empty box for the next one.
      key={added}
      label={label}
      name=""
      maxLength={200}
      placeholder={`${example}. Enter adds, Esc ends`}
      onName={add}
      onEnd={() => setOpen(false)}
      autoFocus
    />
  );
}
