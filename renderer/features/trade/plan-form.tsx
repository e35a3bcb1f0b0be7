import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../src/contract/errors.ts';
import type { Plan, RiskUnit } from '../../../src/contract/plans.ts';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';

type Unit = (typeof RiskUnit.options)[number];
const UNITS: Record<Unit, string> = {
  money: 'money',
  price: 'price',
  ticks: 'ticks',
  pips: 'pips',
  percent: '% of balance',
  maxLoss: 'at most',
};
const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
const isFine = (text: string) => text === '' || isDecimal(text);
const orNull = (text: string) => (text === '' ? null : text);

/** The plan of a trade, written down or changed. Its stops are changed below it, each with its time. */
export function PlanForm({ trade, plan, onClose }: { trade: TradeDetail; plan: Plan | null; onClose: () => void }) {
  const [entry, setEntry] = useState(plan?.entry ?? '');
  const [stop, setStop] = useState('');
  const [risk, setRisk] = useState<string>(plan?.risk?.value ?? '');
  const [unit, setUnit] = useState<Unit>(plan?.risk?.unit ?? 'money');
  const [targets, setTargets] = useState<{ price: string; share: string | null }[]>(plan?.targets ?? [{ price: '', share: null }]);
  const [note, setNote] = useState(plan?.note ?? '');
  const [error, setError] = useState<AppError | null>(null);
  const isReady = [entry, stop, risk, ...targets.map(({ price }) => price)].every(isFine);

  async function save() {
    if (!isReady) return;
    const draft = {
      entry: orNull(entry),
      quantity: plan?.quantity ?? null,
      risk: risk === '' || risk === '0' ? null : { value: risk, unit },
      targets: targets.filter(({ price }) => price !== ''),
      note,
    };
    const told = { said: () => 'Plan saved', undo: true, errors: 'inline' } as const;
    const outcome = plan
      ? await runCommand(api.plans.edit, { uid: plan.uid, version: plan.version, changes: draft }, told)
      : await runCommand(api.trades.plan, { uid: trade.uid, plan: draft, stop: orNull(stop) }, told);
    if (outcome.ok) onClose();
    else setError(outcome.error);
  }
  return (
    <form
      aria-label="Plan of this trade"
      className="flex flex-col gap-2.5 px-3 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="grid grid-cols-2 gap-2.5">
        <Field label="Entry">{(control) => <NumberInput {...control} value={entry} onChange={setEntry} autoFocus />}</Field>
        {!plan && <Field label="Initial stop">{(control) => <NumberInput {...control} value={stop} onChange={setStop} />}</Field>}
        <Field label="Risk">{(control) => <NumberInput {...control} value={risk} onChange={setRisk} />}</Field>
        <Field label="Risk is in">
          {(control) => (
            <Select
              {...control}
              value={unit}
              onChange={setUnit}
              options={Object.entries(UNITS).map(([value, label]) => ({ value: value as Unit, label }))}
            />
          )}
        </Field>
        {targets.map((target, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: targets have no name but their place
          <Field key={at} label={`Target ${at + 1}`}>
            {(control) => (
              <NumberInput
                {...control}
                value={target.price}
                onChange={(price) => setTargets(targets.map((one, place) => (place === at ? { ...one, price } : one)))}
              />
            )}
          </Field>
        ))}
      </div>
      <Button
        size="sm"
        variant="quiet"
        icon={Plus}
        className="-ml-2 self-start"
        onClick={() => setTargets([...targets, { price: '', share: null }])}
      >
        Target
      </Button>
      <Field label="Note">{(control) => <Input {...control} value={note} onChange={setNote} />}</Field>
      {error && <ErrorAlert error={error} />}
      <span className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={!isReady} kbd="Enter">
          Save plan
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose} kbd="Esc">
          Cancel
        </Button>
      </span>
    </form>
  );
}
