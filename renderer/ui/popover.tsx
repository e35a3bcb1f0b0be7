import { Popover as Radix } from 'radix-ui';
import { type ReactElement, type ReactNode, useCallback, useRef } from 'react';

interface PopoverProps {
  trigger: ReactElement;
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  /** p-3; a list that reaches the edge has none. */
  className?: string;
  children: ReactNode;
}

export function Popover({ trigger, label, align = 'start', className = 'p-3', children, ...state }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Radix gives the focus back a moment later, and would take it from what another key has opened by then.
  const giveBackAtOnce = useCallback(
    (content: HTMLElement | null) => () => {
      if (content?.contains(document.activeElement)) button.current?.focus();
    },
    [],
  );
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild ref={button}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          ref={giveBackAtOnce}
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={focusSearch}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className={`z-50 animate-open rounded-lg border border-line-2 bg-pop shadow-pop outline-none ${className}`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Where there is something to type into, whatever stands before it. */
function focusSearch(event: Event) {
  const search = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[cmdk-input]');
  if (!search) return;
  event.preventDefault();
  search.focus();
}
