import type { Recognised } from '../../../src/contract/instruments.ts';
import type { RiskUnit } from '../../../src/domain/trades/plan-risk.ts';
import { useFormat } from '../../format/format-context.ts';
import { Field } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import { unreadNumber } from '../../ui/unread-number.ts';

interface PlanTexts {
  stop: string;
  target: string;
  risk: string;
  riskUnit: RiskUnit;
}
interface PlanFieldsProps {
  value: PlanTexts;
  onChange: (changes: Partial<PlanTexts>) => void;
  error: (field: 'stop' | 'target' | 'risk') => string | undefined;
  currency: string;
  instrument: Recognised | undefined;
}

/** Stop, target and risk as they were meant when it was opened. */
export function PlanFields({ value, onChange, error, currency, instrument }: PlanFieldsProps) {
  const { locale } = useFormat();
  return (
    <div className="grid grid-cols-[1fr_1fr_1.6fr] items-start gap-3">
      <NumberField label="Stop" value={value.stop} onChange={(stop) => onChange({ stop })} error={error('stop')} />
      <NumberField label="Target" value={value.target} onChange={(target) => onChange({ target })} error={error('target')} />
      <Field label="Risk" error={unreadNumber(value.risk, locale) ?? error('risk')}>
        {(control) => (
          <span className="flex gap-1.5">
            <NumberInput
              {...control}
              className="flex-1"
              value={value.risk}
              onChange={(risk) => onChange({ risk })}
              placeholder={value.stop ? 'by the stop' : ''}
            />
            <Select
              aria-label="Risk in"
              className="w-28"
              value={value.riskUnit}
              onChange={(riskUnit) => onChange({ riskUnit })}
              options={unitsFor(instrument, currency)}
            />
          </span>
        )}
      </Field>
    </div>
  );
}

/** Ticks and pips of what has them. */
export function unitsFor(instrument: Recognised | undefined, currency: string): { value: RiskUnit; label: string }[] {
  const known = instrument?.kind === 'known' ? instrument : null;
  return [
    { value: 'money', label: currency || 'Money' },
    { value: 'price', label: 'Price' },
    ...(known?.tick != null ? [{ value: 'ticks' as const, label: 'Ticks' }] : []),
    ...(known?.pip != null ? [{ value: 'pips' as const, label: 'Pips' }] : []),
    { value: 'percent', label: '% of balance' },
  ];
}
