import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface InputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'prefix' | 'size'> {
  value: string;
  onChange: (text: string) => void;
  icon?: LucideIcon;
  /** After the text: "%", "USD", a button. */
  suffix?: ReactNode;
  size?: 'md' | 'sm';
  align?: 'left' | 'right';
}

/** The bare box. In a form use TextField, which adds label, hint and error. `className` is for its width. */
export function Input({ value, onChange, icon, suffix, size = 'md', align = 'left', className, ...rest }: InputProps) {
  return (
    <span
      className={clsx(
        'flex min-w-0 items-center gap-1.5 rounded-md border border-line-3 bg-card px-2 has-aria-invalid:border-danger has-disabled:border-line',
        'has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-focus',
        size === 'md' ? 'h-7' : 'h-6 text-sm',
        className,
      )}
    >
      {icon && <Icon of={icon} size={14} className="text-fg-3" />}
      <input
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        className={clsx('min-w-0 flex-1 bg-transparent outline-none disabled:text-fg-off', align === 'right' && 'text-right')}
        {...rest}
      />
      {suffix && <span className="shrink-0 text-sm text-fg-3">{suffix}</span>}
    </span>
  );
}
