import { Switch as Radix } from 'radix-ui';
import type { ControlProps } from './control-props.ts';

interface SwitchProps extends ControlProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Takes effect at once; what waits for Save is a Checkbox. */
export function Switch({ checked, onChange, disabled = false, ...control }: SwitchProps) {
  return (
    <Radix.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      className="relative h-4 w-7 shrink-0 rounded-full bg-line-3 transition-colors after:absolute after:-inset-1.5 disabled:opacity-50 data-[state=checked]:bg-accent"
      {...control}
    >
      <Radix.Thumb className="block size-3 translate-x-0.5 rounded-full bg-on-accent transition-transform data-[state=checked]:translate-x-3.5" />
    </Radix.Root>
  );
}
