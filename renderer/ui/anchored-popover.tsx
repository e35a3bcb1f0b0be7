import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';

interface AnchoredPopoverProps {
  /** What it stands at: it was opened by a key, or by a click on something that is no button. */
  at: HTMLElement;
  label: string;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom';
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** Opened by who draws it, and closed by Esc or a click elsewhere; onClose gives the focus back. */
export function AnchoredPopover({
  at,
  label,
  align = 'start',
  side = 'bottom',
  onClose,
  className = 'p-3',
  children,
}: AnchoredPopoverProps) {
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={{ current: at }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className={`z-50 animate-open overflow-hidden rounded-lg border border-line-2 bg-pop shadow-pop outline-none ${className}`}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
