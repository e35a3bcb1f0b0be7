import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';

/** Wraps one focusable element. Needs Radix' provider above it, which the shell gives. */
export function Tooltip({ text, kbd, children }: { text: string; kbd?: string | undefined; children: ReactElement }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-open items-center gap-2 rounded-md border border-line-2 bg-pop px-2 py-1 text-sm text-fg shadow-pop"
        >
          <span>{text}</span>
          {kbd && <Kbd>{kbd}</Kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
