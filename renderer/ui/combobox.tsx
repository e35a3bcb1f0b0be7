import { clsx } from 'clsx';
import { Command } from 'cmdk';
import { Check, ChevronsUpDown, Search } from 'lucide-react';
import { useState } from 'react';
import type { ControlProps } from './control-props.ts';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';

export interface ComboboxOption {
  value: string;
  label: string;
  /** In grey at the right end: "UTC−5", "US dollar". Searched too. */
  hint?: string;
}
interface ComboboxProps extends ControlProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly ComboboxOption[];
  placeholder?: string;
  /** What is typed but not on the list may be taken as this value, or not at all. */
  accept?: (typed: string) => string | null;
  disabled?: boolean;
  size?: 'md' | 'sm';
  /** Width and place only. */
  className?: string;
}

/** One of many: type to narrow the list. */
export function Combobox({
  value,
  onChange,
  options,
  placeholder = 'Search',
  accept,
  disabled,
  size = 'md',
  className,
  ...control
}: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = narrow(options, typed);
  const own = accept?.(typed.trim()) ?? null;
  const offerOwn = own !== null && !options.some((option) => option.value === own);

  function choose(next: string) {
    onChange(next);
    show(false);
  }
  function show(next: boolean) {
    setTyped('');
    setOpen(next);
  }
  return (
    <Popover
      label={placeholder}
      open={open}
      onOpenChange={show}
      className="w-72 min-w-(--radix-popover-trigger-width) overflow-hidden"
      trigger={
        <button
          type="button"
          disabled={disabled}
          role="combobox"
          aria-expanded={open}
          className={clsx(
            'flex min-w-0 items-center justify-between gap-1.5 rounded-md border border-line-3 bg-card pr-1.5 pl-2 text-left whitespace-nowrap disabled:border-line disabled:text-fg-off aria-invalid:border-danger',
            size === 'md' ? 'h-7' : 'h-6 text-sm',
            className,
          )}
          {...control}
        >
          <span className="truncate">{options.find((option) => option.value === value)?.label ?? value}</span>
          <Icon of={ChevronsUpDown} size={12} className="text-fg-3" />
        </button>
      }
    >
      <Command shouldFilter={false} defaultValue={value} label={placeholder}>
        <div className="flex h-9 items-center gap-2 border-b border-line px-2.5">
          <Icon of={Search} size={14} className="text-fg-3" />
          <Command.Input
            value={typed}
            onValueChange={setTyped}
            placeholder={placeholder}
            className="min-w-0 flex-1 bg-transparent outline-none"
          />
        </div>
        <Command.List className="max-h-64 overflow-auto p-1">
          {found.length === 0 && !offerOwn && (
            <Command.Item disabled className="px-2 py-1.5 text-fg-3">
              Nothing matches “{typed}”.
            </Command.Item>
          )}
          {found.map((option) => (
            <Row key={option.value} option={option} chosen={option.value === value} onChoose={choose} />
          ))}
          {offerOwn && <Row option={{ value: own, label: `Use ${own}` }} chosen={own === value} onChoose={choose} />}
        </Command.List>
      </Command>
    </Popover>
  );
}

function Row({ option, chosen, onChoose }: { option: ComboboxOption; chosen: boolean; onChoose: (value: string) => void }) {
  return (
    <Command.Item
      value={option.value}
      onSelect={() => onChoose(option.value)}
      className="flex h-7 items-center gap-2 rounded-md px-2 select-none data-[selected=true]:bg-accent-soft"
    >
      <span className="grid w-3 shrink-0 place-items-center">{chosen && <Icon of={Check} size={12} />}</span>
      <span className="truncate">{option.label}</span>
      {option.hint && <span className="ml-auto shrink-0 text-sm text-fg-3">{option.hint}</span>}
    </Command.Item>
  );
}

/** Every typed word must occur; what starts with the text comes first. */
function narrow(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.length === 0) return options;
  const hits = options.filter((option) => {
    const text = plain(`${option.value} ${option.label} ${option.hint ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const first = (option: ComboboxOption) =>
    plain(option.value).startsWith(words[0] as string) || plain(option.label).startsWith(words[0] as string);
  return [...hits.filter(first), ...hits.filter((option) => !first(option))];
}

const plain = (text: string) => text.toLowerCase().replaceAll('_', ' ').trim();
