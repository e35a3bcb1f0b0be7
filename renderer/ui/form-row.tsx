import { type ReactNode, useId } from 'react';
import type { ControlProps } from './control-props.ts';

export interface FormRowProps {
  title: string;
  explanation?: ReactNode;
  error?: string | undefined;
  /** Beside the control: "was Net". */
  note?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** A row of settings: what it is on the left, the control on the right. Put rows into a Card; the hairline between them is theirs. */
export function FormRow({ title, explanation, error, note, children }: FormRowProps) {
  const id = useId();
  const told = error ?? explanation;
  const control: ControlProps = {
    id,
    'aria-labelledby': `${id}-title`,
    'aria-describedby': told ? `${id}-told` : undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className="flex min-h-12 items-center gap-4 border-t border-line px-3.5 py-[7px] first:border-t-0">
      <div className="min-w-0 flex-1">
        <label id={`${id}-title`} htmlFor={id} className="font-medium">
          {title}
        </label>
        {told && (
          <p id={`${id}-told`} className={`text-sm ${error ? 'text-danger' : 'text-fg-3'}`}>
            {told}
          </p>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-2">
        {note}
        {children(control)}
      </div>
    </div>
  );
}
