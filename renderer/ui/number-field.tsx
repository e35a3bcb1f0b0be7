import type { ReactNode } from 'react';
import { useFormat } from '../format/format-context.ts';
import { Field } from './field.tsx';
import { NumberInput, type NumberInputProps } from './number-input.tsx';
import { unreadNumber } from './unread-number.ts';

interface NumberFieldProps extends Omit<NumberInputProps, 'className'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
}

/** Says by itself when the text is no number. */
export function NumberField({ label, hint, error, className, ...input }: NumberFieldProps) {
  const { locale } = useFormat();
  return (
    <Field label={label} hint={hint} error={unreadNumber(input.value, locale) ?? error} className={className}>
      {(control) => <NumberInput {...control} {...input} />}
    </Field>
  );
}
