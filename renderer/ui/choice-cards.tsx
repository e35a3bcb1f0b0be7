import { RadioGroup } from 'radix-ui';
import { isDialogOpen } from './is-dialog-open.ts';

interface ChoiceCardsProps<V extends string> {
  label: string;
  value: V | null;
  onChange: (value: V) => void;
  options: readonly { value: V; title: string; about: string }[];
}

/** One of several that each need a sentence. While none is chosen, the choice is what the page waits for: it has the focus. */
export function ChoiceCards<V extends string>({ label, value, onChange, options }: ChoiceCardsProps<V>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as V)}
      className="grid grid-cols-[repeat(auto-fill,minmax(156px,1fr))] gap-2"
    >
      {options.map((option, place) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          autoFocus={value === null && place === 0 && !isDialogOpen()}
          className="flex flex-col gap-0.5 rounded-lg border border-line bg-card px-3 py-2 text-left transition-colors hover:border-line-2 data-[state=checked]:border-accent-line data-[state=checked]:bg-accent-soft"
        >
          <span className="font-medium">{option.title}</span>
          <span className="text-sm text-fg-3 in-data-[state=checked]:text-fg-2">{option.about}</span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
