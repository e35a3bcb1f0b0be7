import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  /** primary: the one thing to do here. quiet: beside it. danger: removes for good. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'md' | 'sm';
  icon?: LucideIcon | undefined;
  kbd?: string | undefined;
}

export function Button({ variant = 'plain', size = 'md', icon, kbd, className, children, type = 'button', ...rest }: ButtonProps) {
  const filled = variant === 'primary' || variant === 'danger';
  return (
    <button
      type={type}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors',
        'disabled:border-line disabled:bg-transparent disabled:text-fg-off',
        size === 'md' ? 'h-7 px-2.5' : 'h-6 px-2 text-sm',
        LOOK[variant],
        className,
      )}
      {...rest}
    >
      {icon && <Icon of={icon} size={14} className={filled || rest.disabled ? undefined : 'text-fg-2'} />}
      {children}
      {kbd && <Kbd onAccent={filled && !rest.disabled}>{kbd}</Kbd>}
    </button>
  );
}

const LOOK = {
  plain: 'border-line-2 bg-card text-fg enabled:hover:bg-[color-mix(in_oklab,var(--bg-card),var(--fg)_5%)]',
  primary: 'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover',
  quiet: 'border-transparent text-fg-2 enabled:hover:bg-hover enabled:hover:text-fg disabled:border-transparent',
  danger: 'border-transparent bg-danger-bg text-on-accent enabled:hover:bg-[color-mix(in_oklab,var(--danger-bg),black_12%)]',
} as const;
