import { type ReactNode, useId } from 'react';
import type { ControlProps } from './control-props.ts';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** A control with its label above and its hint or error below. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const told = error ?? hint;
  const control: ControlProps = {
    id,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': told ? `${id}-told` : undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className ?? ''}`}>
      <label id={`${id}-label`} htmlFor={id} className="text-sm font-medium text-fg-2">
        {label}
      </label>
      {children(control)}
      {told && (
        <p id={`${id}-told`} className={`text-sm ${error ? 'text-danger' : 'text-fg-3'}`}>
          {told}
        </p>
      )}
    </div>
  );
}
