import type { ReactNode } from 'react';
import { CLASSES } from '../../filter/dimensions.ts';
import { choices } from '../../format/words.ts';
import type { ControlProps } from '../../ui/control-props.ts';
import { CurrencySelect } from '../../ui/currency-select.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { AMOUNTS, COSTS, type Column, DATE_ORDERS, DECIMAL_MARKS, type Mapping, SHAPES, SIDES_FROM } from './mapping.ts';
import type { Waiting } from './waiting.ts';
import { WordRules } from './word-rules.tsx';

interface Props {
  waiting: Waiting;
  columns: readonly Column[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** How dates, numbers, signs and words of the file are meant. */
export function MappingRules({ waiting, columns, mapping, onChange }: Props) {
  const set = (fields: Partial<Mapping>) => onChange({ ...mapping, ...fields });
  const pick = <K extends 'shape' | 'dateOrder' | 'decimalMark' | 'sideFrom' | 'costs' | 'amounts'>(
    key: K,
    words: Readonly<Record<Mapping[K], string>>,
  ): ((control: ControlProps) => ReactNode) => {
    return (control) => (
      <Select {...control} size="sm" value={mapping[key]} onChange={(value) => set({ [key]: value })} options={choices(words)} />
    );
  };
  const rules: [string, (control: ControlProps) => ReactNode][] = [
    ['Each row is', pick('shape', SHAPES)],
    ['Dates are', pick('dateOrder', DATE_ORDERS)],
    [
      'Times are in',
      (control) => (
        <ZoneSelect
          {...control}
          size="sm"
          first={{ value: '', label: 'asked with each file' }}
          value={mapping.zone ?? ''}
          onChange={(zone) => set({ zone: zone || null })}
        />
      ),
    ],
    ['Decimal mark', pick('decimalMark', DECIMAL_MARKS)],
    ['Bought or sold by', pick('sideFrom', SIDES_FROM)],
    ['Costs are written', pick('costs', COSTS)],
    ['Amounts are', pick('amounts', AMOUNTS)],
    [
      'Instruments are',
      (control) => (
        <Select
          {...control}
          size="sm"
          value={mapping.assetClass ?? 'any'}
          onChange={(value) => set({ assetClass: value === 'any' ? null : value })}
          options={[{ value: 'any', label: 'as each looks' }, ...choices<string>(CLASSES)]}
        />
      ),
    ],
    [
      'Money is in',
      (control) => (
        <CurrencySelect
          {...control}
          size="sm"
          first={{ value: '', label: 'as the file says' }}
          value={mapping.currency ?? ''}
          onChange={(currency) => set({ currency: currency || null })}
        />
      ),
    ],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label="Rules of this file" className="min-h-0 flex-1 overflow-auto px-4 py-3 -outline-offset-2">
      <div className="grid grid-cols-2 gap-x-3 gap-y-2">
        {rules.map(([label, control]) => (
          <Field key={label} label={label}>
            {control}
          </Field>
        ))}
      </div>
      <WordRules waiting={waiting} columns={columns} mapping={mapping} onChange={onChange} />
    </section>
  );
}
