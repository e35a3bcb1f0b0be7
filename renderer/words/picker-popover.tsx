import { Popover } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

interface PickerPopoverProps {
  trigger: ReactElement;
  /** Read out: "Tags of this trade". */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}

/** Around a picker, which reaches the edge. Esc closes it and gives the focus back. */
export function PickerPopover({ trigger, label, align = 'start', children, ...state }: PickerPopoverProps) {
  return (
    <Popover.Root {...state}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 w-72 animate-open overflow-hidden rounded-lg border border-line-2 bg-pop shadow-pop outline-none"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
