import { useId } from 'react';
import { isDialogOpen } from './is-dialog-open.ts';

interface ChoiceCardsProps<V extends string> {
  label: string;
  value: V | null;
  onChange: (value: V) => void;
  options: readonly { value: V; title: string; about: string }[];
}

/** One of several that each need a sentence. While none is chosen, the choice is what the page waits for: it has the focus. */
export function ChoiceCards<V extends string>({ label, value, onChange, options }: ChoiceCardsProps<V>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(156px,1fr))] gap-2">
      {options.map((option, place) => (
        <label
          key={option.value}
          className="group relative flex flex-col gap-0.5 rounded-lg border border-line bg-card px-3 py-2 transition-colors hover:border-line-2 has-checked:border-accent-line has-checked:bg-accent-soft"
        >
          {/* Radios of the browser choose as the arrow is pressed, however short the tap. */}
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            // biome-ignore lint/a11y/noAutofocus: nothing else can be done before
            autoFocus={value === null && place === 0 && !isDialogOpen()}
            className="absolute inset-0 appearance-none rounded-lg"
          />
          <span className="font-medium">{option.title}</span>
          <span className="text-sm text-fg-3 group-has-checked:text-fg-2">{option.about}</span>
        </label>
      ))}
    </div>
  );
}
