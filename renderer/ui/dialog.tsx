import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { Icon } from './icon.tsx';
import { focusOpener, openerOf } from './opener.ts';
import { useSteadyFocus } from './use-steady-focus.ts';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons, the primary one last. A type="submit" button among them runs onSubmit, as Enter in a field does. */
  footer?: ReactNode;
  onSubmit?: () => void;
  size?: 'sm' | 'md' | 'lg';
  children?: ReactNode;
}

export function Dialog({ open, onOpenChange, title, description, footer, onSubmit, size = 'md', children }: DialogProps) {
  const steadyFocus = useSteadyFocus();
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          // Without a description Radix would warn; undefined says that there is none.
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...steadyFocus}
          onOpenAutoFocus={(event) => {
            opener.current = openerOf(document.activeElement);
            focusFirstField(event);
          }}
          // A dialog that leads on to another place leaves the focus there.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusOpener(opener.current);
          }}
          onInteractOutside={(event) => isToast(event.target) && event.preventDefault()}
          className={clsx(
            'fixed top-[10vh] left-1/2 z-40 flex max-h-[80vh] w-[calc(100vw-32px)] -translate-x-1/2 animate-open flex-col rounded-lg border border-line-2 bg-pop shadow-dialog outline-none',
            WIDTH[size],
          )}
        >
          <form
            className="flex min-h-0 flex-col"
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              onSubmit?.();
            }}
          >
            <div className="flex items-start gap-3 px-4 pt-3.5 pb-2">
              <div className="min-w-0 flex-1">
                <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
                {description && <Radix.Description className="text-fg-2">{description}</Radix.Description>}
              </div>
              {/* Without a tooltip: it would take the first Esc for itself. */}
              <Radix.Close
                aria-label="Close"
                className="-mt-0.5 -mr-1.5 grid size-7 place-items-center rounded-md text-fg-2 transition-colors hover:bg-hover hover:text-fg"
              >
                <Icon of={X} />
              </Radix.Close>
            </div>
            {/* Focusable only while it scrolls, which browsers do by themselves. */}
            <div className="min-h-0 flex-1 overflow-auto px-4 pt-1 pb-4">{children}</div>
            {footer && <div className="flex items-center justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>}
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const WIDTH = { sm: 'max-w-[420px]', md: 'max-w-[560px]', lg: 'max-w-[760px]' } as const;
/** Into the first field, or else on the dialog itself, so that Esc and reading on work and no button lights up. */
function focusFirstField(event: Event) {
  event.preventDefault();
  const content = event.currentTarget as HTMLElement;
  const field = content.querySelector<HTMLElement>('input:not([disabled]):not([readonly]), textarea, [role=combobox], [data-autofocus]');
  (field ?? content).focus();
}

const isToast = (target: EventTarget | null) => target instanceof Element && target.closest('[data-sonner-toaster]') !== null;
