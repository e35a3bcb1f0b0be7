import { clsx } from 'clsx';
import { ToggleGroup } from 'radix-ui';
import type { ControlProps } from './control-props.ts';

interface SegmentedProps<V extends string> extends ControlProps {
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
  disabled?: boolean;
  size?: 'md' | 'sm';
}

/** One of a few, all of them in sight. */
export function Segmented<V extends string>({ value, onChange, options, disabled = false, size = 'md', ...control }: SegmentedProps<V>) {
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      // Radix says '' when the chosen one is pressed again; one is always chosen here.
      onValueChange={(next) => next && onChange(next as V)}
      disabled={disabled}
      className="inline-flex shrink-0 gap-px rounded-md bg-track p-0.5"
      {...control}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className={clsx(
            'rounded-sm text-sm whitespace-nowrap text-fg-2 transition-colors hover:text-fg disabled:text-fg-off',
            'data-[state=on]:bg-card data-[state=on]:font-medium data-[state=on]:text-fg data-[state=on]:ring-1 data-[state=on]:ring-line-2',
            'focus-visible:z-10',
            size === 'md' ? 'h-6 px-2.5' : 'h-5 px-2',
          )}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
