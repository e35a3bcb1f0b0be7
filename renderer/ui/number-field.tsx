import type { ReactNode } from 'react';
import { useFormat } from '../format/format-context.ts';
import { parseDecimal } from '../format/parse-decimal.ts';
import { Field } from './field.tsx';
import { NumberInput, type NumberInputProps } from './number-input.tsx';

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
    <Field label={label} hint={hint} error={unread(input.value, locale) ?? error} className={className}>
      {(control) => <NumberInput {...control} {...input} />}
    </Field>
  );
}

/** What is not exact decimal text by now is what a person typed and nobody could read. */
function unread(value: string, locale: string): string | undefined {
  if (value === '' || /^-?\d+(\.\d+)?$/.test(value)) return;
  const parsed = parseDecimal(value.replace(/^“(.*)”$/, '$1'), locale);
  return parsed.ok ? undefined : parsed.message;
}
