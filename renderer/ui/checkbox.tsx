import { Check } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ReactNode;
  /** A second line, in grey. */
  hint?: string;
  disabled?: boolean;
}

export function Checkbox({ checked, onChange, label, hint, disabled = false }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex min-h-7 items-start gap-2 py-1">
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next === true)}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative mt-[3px] grid size-3.5 shrink-0 place-items-center rounded-sm border border-line-3 bg-card text-on-accent after:absolute after:-inset-1.5 disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Radix.Indicator>
          <Check size={10} strokeWidth={2.2} absoluteStrokeWidth aria-hidden />
        </Radix.Indicator>
      </Radix.Root>
      <div className="min-w-0">
        <label htmlFor={id} className={disabled ? 'text-fg-off' : undefined}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-fg-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
