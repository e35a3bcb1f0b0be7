import { Command } from 'cmdk';
import { Check, Search } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';

export interface Choice {
  value: string;
  label: string;
  /** In grey at its right end. */
  hint?: string | undefined;
  /** Trades that it would leave. */
  count?: number | undefined;
}
interface ChoiceListProps {
  /** "Find a symbol" */
  label: string;
  choices: readonly Choice[];
  isChosen: (value: string) => boolean;
  onToggle: (value: string) => void;
  typed: string;
  onType: (text: string) => void;
  /** Below the list, such as that there are more. */
  foot?: string | undefined;
}

/** Several of many: type to narrow, arrows to move, Enter to take or leave one. */
export function ChoiceList({ label, choices, isChosen, onToggle, typed, onType, foot }: ChoiceListProps) {
  const format = useFormat();
  const [last, setLast] = useState('');
  // Choices may come after what was typed for them: the one that Enter took of those before may be gone.
  const at = choices.some(({ value }) => value === last) ? last : (choices[0]?.value ?? '');
  return (
    <Command shouldFilter={false} label={label} value={at} onValueChange={setLast} className="w-72">
      <div className="flex h-9 items-center gap-2 border-b border-line px-2.5">
        <Icon of={Search} size={14} className="text-fg-3" />
        <Command.Input value={typed} onValueChange={onType} placeholder={label} className="min-w-0 flex-1 bg-transparent outline-none" />
      </div>
      <Command.List className="max-h-72 overflow-auto p-1">
        {choices.length === 0 && (
          <Command.Item disabled className="px-2 py-1.5 text-fg-3">
            {typed === '' ? 'There is nothing to choose from yet.' : `Nothing matches “${typed}”.`}
          </Command.Item>
        )}
        {choices.map(({ value, label, hint, count }) => (
          <Command.Item
            key={value}
            value={value}
            onSelect={() => onToggle(value)}
            className="flex h-7 items-center gap-2 rounded-md px-2 select-none data-[selected=true]:bg-accent-soft"
          >
            <span className="grid size-3.5 shrink-0 place-items-center">
              {isChosen(value) && <Icon of={Check} size={14} className="text-accent-fg" />}
            </span>
            <span className="truncate" title={label}>
              {label}
            </span>
            {isChosen(value) && <span className="sr-only">, chosen</span>}
            {(hint !== undefined || count !== undefined) && (
              <span className="ml-auto shrink-0 text-sm text-fg-3">{hint ?? format.number(count ?? null)}</span>
            )}
          </Command.Item>
        ))}
      </Command.List>
      {foot && <p className="border-t border-line px-3 py-1.5 text-sm text-fg-3">{foot}</p>}
    </Command>
  );
}
