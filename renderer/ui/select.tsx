import { clsx } from 'clsx';
import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { nonce } from '../boot.ts';
import type { ControlProps } from './control-props.ts';
import { Icon } from './icon.tsx';

interface SelectProps<V extends string> extends ControlProps {
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
  /** While none is chosen. */
  placeholder?: string;
  disabled?: boolean;
  size?: 'md' | 'sm';
  /** Width and place only. */
  className?: string;
}

/** One of up to a dozen. Longer lists: Combobox. */
export function Select<V extends string>({
  value,
  onChange,
  options,
  placeholder,
  disabled = false,
  size = 'md',
  className,
  ...control
}: SelectProps<V>) {
  return (
    <Radix.Root value={value} onValueChange={(next) => onChange(next as V)} disabled={disabled}>
      <Radix.Trigger
        onKeyDown={keepClosedWhenSaving}
        className={clsx(
          'flex min-w-0 items-center justify-between gap-1.5 rounded-md border border-line-3 bg-card pr-1.5 pl-2 text-left whitespace-nowrap disabled:border-line disabled:text-fg-off aria-invalid:border-danger',
          size === 'md' ? 'h-7' : 'h-6 text-sm',
          className,
        )}
        {...control}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <Radix.Icon>
          <Icon of={ChevronDown} size={12} className="text-fg-3" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-open overflow-hidden rounded-lg border border-line-2 bg-pop shadow-pop"
        >
          <Radix.Viewport nonce={nonce} className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="flex h-7 items-center gap-2 rounded-md pr-3 pl-2 outline-none select-none data-highlighted:bg-accent-soft"
              >
                <span className="grid w-3 place-items-center">
                  <Radix.ItemIndicator>
                    <Icon of={Check} size={12} />
                  </Radix.ItemIndicator>
                </span>
                <Radix.ItemText>{option.label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Enter opens the list, but Mod+Enter saves the form. */
function keepClosedWhenSaving(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventDefault();
}
