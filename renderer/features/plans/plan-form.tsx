import { Plus, X } from 'lucide-react';
import { plannedR } from '../../../src/domain/trades/planned-r.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Select } from '../../ui/select.tsx';
import { useRecognised } from '../entry/instrument-hint.tsx';
import { unitsFor } from '../entry/plan-fields.tsx';
import { SideField } from '../entry/side-field.tsx';
import { SymbolField } from '../entry/symbol-field.tsx';
import { newTarget, type PlanText, type TargetText } from './plan-text.ts';
import { readPlan } from './read-plan.ts';

interface PlanFormProps {
  text: PlanText;
  onChange: (changes: Partial<PlanText>) => void;
  error: (path: string) => string | undefined;
}

export function PlanForm({ text, onChange, error }: PlanFormProps) {
  const accounts = useQuery(api.accounts.list, {}).data?.accounts.filter(({ archived, uid }) => !archived || uid === text.account) ?? [];
  const currency = accounts.find(({ uid }) => uid === text.account)?.currency ?? '';
  const instrument = useRecognised({ symbol: text.symbol, chosen: text.chosen, account: text.account, at: null });
  const change = (target: TargetText, changes: Partial<TargetText>) =>
    onChange({ targets: text.targets.map((one) => (one.id === target.id ? { ...one, ...changes } : one)) });
  const { plan, problems } = readPlan(text);
  const known = instrument?.kind === 'known' ? instrument : null;
  const { side, entry = null, stop = null, quantity = null, risk, targets } = plan;
  const market = {
    ...{ multiplier: known?.multiplier ?? null, priceScale: null, tick: known?.tick ?? null, pip: known?.pip ?? null },
    isOneCurrency: known !== null && known.currency === currency,
  };
  const r = problems.size > 0 && !isOnlySymbol(problems) ? null : plannedR({ side, entry, stop, quantity, risk, targets }, market);
  return (
    <div className="flex flex-col gap-3.5">
      <div className="grid grid-cols-[1.4fr_auto_1.2fr] items-start gap-3">
        <SymbolField symbol={text.symbol} chosen={text.chosen} account={text.account} onChange={onChange} error={error('symbol')} />
        <SideField
          value={text.side === 'buy' ? 'long' : 'short'}
          onChange={(direction) => onChange({ side: direction === 'long' ? 'buy' : 'sell' })}
        />
        <Field label="Account">
          {(control) => (
            <Select
              {...control}
              value={text.account ?? 'any'}
              onChange={(uid) => onChange({ account: uid === 'any' ? null : uid })}
              options={[{ value: 'any', label: 'Any' }, ...accounts.map(({ uid, name }) => ({ value: uid, label: name }))]}
            />
          )}
        </Field>
      </div>
      <div className="grid grid-cols-4 items-start gap-3">
        <Field label="Day" error={error('day')}>
          {(control) => <Input {...control} value={text.day} onChange={(day) => onChange({ day: day.trim() })} placeholder="any day" />}
        </Field>
        <NumberField label="Entry" value={text.entry} onChange={(entry) => onChange({ entry })} error={error('entry')} />
        <NumberField label="Size" value={text.quantity} onChange={(quantity) => onChange({ quantity })} error={error('quantity')} />
        <NumberField label="Stop" value={text.stop} onChange={(stop) => onChange({ stop })} error={error('stop')} />
      </div>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label="Risk" error={error('risk')} hint={text.stop && !text.risk ? 'By the stop' : ' '}>
          {(control) => (
            <span className="flex gap-1.5">
              <NumberInput {...control} className="flex-1" value={text.risk} onChange={(risk) => onChange({ risk })} />
              <Select
                aria-label="Risk in"
                className="w-28"
                value={text.riskUnit}
                onChange={(riskUnit) => onChange({ riskUnit })}
                options={unitsFor(instrument, currency)}
              />
            </span>
          )}
        </Field>
        <fieldset className="min-w-0">
          <legend className="mb-1 text-sm font-medium text-fg-2">{text.status === 'missed' ? 'Exits it would have had' : 'Targets'}</legend>
          <div className="flex flex-col gap-1.5">
            {text.targets.map((target, at) => (
              <Target
                key={target.id}
                n={at + 1}
                target={target}
                onChange={(changes) => change(target, changes)}
                error={(field) => error(`target.${target.id}.${field}`)}
                onRemove={text.targets.length > 1 ? () => onChange({ targets: text.targets.filter(({ id }) => id !== target.id) }) : null}
              />
            ))}
          </div>
          <Button
            size="sm"
            variant="quiet"
            icon={Plus}
            className="mt-1"
            onClick={() => onChange({ targets: [...text.targets, newTarget()] })}
          >
            Target
          </Button>
        </fieldset>
      </div>
      <textarea
        aria-label="Note"
        placeholder={text.status === 'missed' ? 'Why it was missed' : 'What it is about'}
        rows={3}
        maxLength={100_000}
        value={text.note}
        onChange={(event) => onChange({ note: event.target.value })}
        className="max-h-40 w-full resize-none rounded-md border border-line-3 bg-card px-2 py-1 placeholder:text-fg-3"
      />
      <p aria-live="polite" className="rounded-md bg-sunken px-3 py-2 text-sm text-fg-2">
        {text.status === 'missed' ? 'It would have made ' : 'With all targets met it makes '}
        <span className="font-semibold tabular-nums">
          <RFigure value={r} reason="needs an entry, a stop or a risk, and a target" />
        </span>
        {r === null && <span className="text-fg-3"> needs an entry, a stop or a risk, and a target</span>}
      </p>
    </div>
  );
}

const isOnlySymbol = (problems: ReadonlyMap<string, string>) => problems.size === 1 && problems.has('symbol');

interface TargetProps {
  n: number;
  target: TargetText;
  onChange: (changes: Partial<TargetText>) => void;
  error: (field: 'price' | 'share') => string | undefined;
  onRemove: (() => void) | null;
}

function Target({ n, target, onChange, error, onRemove }: TargetProps) {
  const told = error('price') ?? error('share');
  return (
    <div>
      <div className="flex items-center gap-1.5">
        <NumberInput
          aria-label={`Target ${n} price`}
          aria-invalid={error('price') ? true : undefined}
          className="flex-1"
          value={target.price}
          onChange={(price) => onChange({ price })}
        />
        <NumberInput
          aria-label={`Target ${n} share in per cent`}
          aria-invalid={error('share') ? true : undefined}
          className="w-24"
          placeholder="rest"
          suffix="%"
          value={target.share}
          onChange={(share) => onChange({ share })}
        />
        {onRemove && <IconButton icon={X} size="sm" label={`Remove target ${n}`} onClick={onRemove} />}
      </div>
      {told && <p className="text-xs text-danger">{told}</p>}
    </div>
  );
}
