import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { CustomField } from '../../src/contract/fields.ts';
import { useFormat } from '../format/format-context.ts';
import { Input } from '../ui/input.tsx';
import { NumberInput } from '../ui/number-input.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { unreadNumber } from '../ui/unread-number.ts';

interface FieldInputProps {
  field: CustomField;
  /** '': none. */
  value: string;
  /** True once it is stored. */
  onChange: (value: string) => Promise<boolean>;
}

/** One field by its type. What is typed is stored on Enter and on leaving; Esc takes it back. */
export function FieldInput({ field, value, onChange }: FieldInputProps) {
  const id = useId();
  const { locale } = useFormat();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const error = field.type === 'number' ? unreadNumber(typed, locale) : undefined;

  async function store(): Promise<void> {
    if (typed !== value && error === undefined && !(await onChange(typed.trim()))) setTyped(value);
  }
  const typing = {
    ...{ id, value: typed, onChange: setTyped, size: 'sm' as const },
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-told` : undefined,
    onBlur: () => void store(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') void store();
      else if (event.key === 'Escape') setTyped(value);
      else return;
      event.stopPropagation();
    },
    className: 'w-full',
  };
  return (
    <div className="grid min-h-6 grid-cols-[72px_minmax(0,1fr)] items-center gap-x-2">
      <label id={`${id}-label`} htmlFor={id} className="truncate text-sm text-fg-3" title={field.name}>
        {field.name}
      </label>
      {control()}
      {error && (
        <p id={`${id}-told`} className="col-start-2 text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );

  function control() {
    switch (field.type) {
      case 'text':
        return <Input {...typing} maxLength={2000} />;
      case 'day':
        return <Input {...typing} type="date" />;
      case 'number':
        return <NumberInput {...typing} />;
      case 'choice':
        return (
          <Select
            id={id}
            aria-labelledby={`${id}-label`}
            size="sm"
            value={value === '' ? NONE : value}
            onChange={(next) => void onChange(next === NONE ? '' : next)}
            options={[{ value: NONE, label: 'none' }, ...field.choices.map((choice) => ({ value: choice, label: choice }))]}
          />
        );
      case 'yesNo':
        return (
          <span className="flex">
            <Segmented
              size="sm"
              aria-labelledby={`${id}-label`}
              value={value === '' ? NONE : value}
              onChange={(next) => void onChange(next === NONE ? '' : next)}
              options={[
                { value: 'yes', label: 'yes' },
                { value: 'no', label: 'no' },
                { value: NONE, label: 'not said' },
              ]}
            />
          </span>
        );
    }
  }
}

/** No choice can be called so: choices have at least one visible letter. */
const NONE = ' ';
