import type { LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

interface MenuItem {
  label: string;
  onSelect: () => void;
  icon?: LucideIcon;
  kbd?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
}

/** `null` draws a line between groups. */
export function DropdownMenu({
  trigger,
  items,
  align = 'end',
}: {
  trigger: ReactElement;
  items: readonly (MenuItem | null)[];
  align?: 'start' | 'end';
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-open rounded-lg border border-line-2 bg-pop p-1 shadow-pop outline-none"
        >
          {items.map((item, place) =>
            item ? (
              <Radix.Item
                key={item.label}
                disabled={item.disabled ?? false}
                onSelect={item.onSelect}
                className={`flex h-7 items-center gap-2 rounded-md px-2 outline-none select-none data-disabled:text-fg-off data-highlighted:bg-accent-soft ${item.danger ? 'text-danger' : ''}`}
              >
                {item.icon && <Icon of={item.icon} size={14} className={item.danger ? undefined : 'text-fg-3'} />}
                <span className="flex-1">{item.label}</span>
                {item.kbd && <Kbd>{item.kbd}</Kbd>}
              </Radix.Item>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
              <Radix.Separator key={place} className="my-1 h-px bg-line" />
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
