import { useRef, useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { Plan } from '../../../src/contract/plans.ts';
import { present } from '../../../src/domain/present.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { PlanForm } from './plan-form.tsx';
import { type PlanText, textOfPlan } from './plan-text.ts';
import { readPlan } from './read-plan.ts';

interface PlanDialogProps {
  /** null: a new one. */
  plan: Plan | null;
  /** What stands in it at first. */
  start: PlanText;
  onClose: () => void;
}

/** Writes down a plan, or a trade that was missed; or changes one. */
export function PlanDialog({ plan, start, onClose }: PlanDialogProps) {
  const [text, setText] = useState(start);
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const busy = useRef(false);
  const key = useRef(crypto.randomUUID());
  const read = readPlan(text);

  function change(changes: Partial<PlanText>) {
    key.current = crypto.randomUUID();
    setRefused(null);
    setText((before) => ({ ...before, ...changes }));
  }
  async function save() {
    if (busy.current) return;
    setAsked(true);
    if (read.problems.size > 0) return void requestAnimationFrame(focusFirstProblem);
    busy.current = true;
    const outcome = plan ? await edit(plan, text) : await create(text, key.current);
    busy.current = false;
    if (outcome.ok) return onClose();
    setRefused(outcome.error);
    requestAnimationFrame(focusFirstProblem);
  }
  const aboutSymbol = refused?.details.field === 'instrument' ? refused.message : undefined;
  const error = (path: string) => (isAsked ? read.problems.get(path) : undefined) ?? (path === 'symbol' ? aboutSymbol : undefined);
  return (
    <Dialog
      title={plan ? `${plan.status === 'missed' ? 'Missed trade' : 'Plan'}${plan.symbol ? ` for ${plan.symbol}` : ''}` : 'New plan'}
      size="lg"
      open
      onOpenChange={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" kbd={keyLabel('Mod+Enter')}>
            Save
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Mod+Enter saves from every field below */}
      <div
        className="flex flex-col gap-3.5"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <PlanForm text={text} onChange={change} error={error} />
        {!plan && (
          <Field label="It is" className="items-start">
            {(control) => <Segmented {...control} value={text.status} onChange={(status) => change({ status })} options={STATUS} />}
          </Field>
        )}
        {refused && aboutSymbol === undefined && <ErrorAlert error={refused} />}
      </div>
    </Dialog>
  );
}

const STATUS: { value: PlanText['status']; label: string }[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'missed', label: 'Missed' },
];

const create = (text: PlanText, key: string) =>
  runCommand(
    api.plans.create,
    { ...readPlan(text).plan, key },
    {
      said: ({ symbol, status }) => `${status === 'missed' ? 'Missed trade' : 'Plan'} written down for ${symbol}`,
      undo: true,
      errors: 'inline',
    },
  );

/** Only what was changed here: the rest may have been changed elsewhere. */
function edit(plan: Plan, text: PlanText) {
  const { status: _, key: __, ...before } = readPlan(textOfPlan(plan)).plan;
  const { status: ___, key: ____, ...after } = readPlan(text).plan;
  const changes = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before])),
  );
  return runCommand(
    api.plans.edit,
    { uid: plan.uid, version: plan.version, changes: present(changes) },
    { said: ({ symbol }) => `Changed the plan for ${symbol ?? 'no symbol'}`, undo: true, errors: 'inline' },
  );
}

const focusFirstProblem = () => document.querySelector<HTMLElement>('[role=dialog] [aria-invalid=true]')?.focus();
