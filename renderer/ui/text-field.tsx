import type { ReactNode } from 'react';
import { Field } from './field.tsx';
import { Input, type InputProps } from './input.tsx';

interface TextFieldProps extends Omit<InputProps, 'className'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
}

export function TextField({ label, hint, error, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <Input {...control} {...input} />}
    </Field>
  );
}
