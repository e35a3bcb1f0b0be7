import { type ReactNode, useContext } from 'react';
import { Field } from './field.tsx';
import { LocaleContext } from './locale-context.ts';
import { NumberInput, type NumberInputProps } from './number-input.tsx';
import { writeDecimal } from './write-decimal.ts';

interface NumberFieldProps extends Omit<NumberInputProps, 'className'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
}

/** Says by itself when the text is no number. */
export function NumberField({ label, hint, error, className, ...input }: NumberFieldProps) {
  const locale = useContext(LocaleContext);
  const unread = input.value !== '' && !/^-?\d+(\.\d+)?$/.test(input.value);
  const told = unread ? `Enter a number such as ${writeDecimal('1234.5', locale)}.` : error;
  return (
    <Field label={label} hint={hint} error={told} className={className}>
      {(control) => <NumberInput {...control} {...input} />}
    </Field>
  );
}
