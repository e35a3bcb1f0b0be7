import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  icon: LucideIcon;
  /** Says what it does; also the tooltip. */
  label: string;
  kbd?: string | undefined;
  size?: 'md' | 'sm';
}

export function IconButton({ icon, label, kbd, size = 'md', className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} kbd={kbd}>
      <button
        type={type}
        aria-label={label}
        className={clsx(
          'inline-grid shrink-0 place-items-center rounded-md text-fg-2 transition-colors hover:bg-hover hover:text-fg',
          'aria-disabled:text-fg-off aria-disabled:hover:bg-transparent aria-pressed:bg-accent-soft aria-pressed:text-accent-fg',
          'disabled:pointer-events-none disabled:text-fg-off data-[state=open]:bg-press data-[state=open]:text-fg',
          size === 'md' ? 'size-7' : 'size-6',
          className,
        )}
        {...rest}
      >
        <Icon of={icon} size={size === 'md' ? 16 : 14} />
      </button>
    </Tooltip>
  );
}
