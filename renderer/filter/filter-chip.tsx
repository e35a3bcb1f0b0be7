import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import type { ChipWords } from './chip-words.ts';

interface FilterChipProps {
  words: ChipWords;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onRemove: () => void;
  /** The editor. */
  children: ReactNode;
}

/** Opens what it says, to change it; its cross, Delete and Backspace take it away. */
export function FilterChip({ words: { label, value }, isOpen, onOpen, onRemove, children }: FilterChipProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-6 max-w-72 shrink-0 items-center rounded-md border text-sm whitespace-nowrap transition-colors',
        isOpen ? 'border-accent-line bg-accent-soft' : 'border-line-2 bg-card hover:border-line-3',
      )}
    >
      <Popover
        label={label}
        open={isOpen}
        onOpenChange={onOpen}
        className="overflow-hidden"
        trigger={
          <button
            type="button"
            data-stop
            title={`${label} ${value}`}
            onKeyDown={(event) => {
              if (event.key !== 'Delete' && event.key !== 'Backspace') return;
              event.preventDefault();
              onRemove();
            }}
            className="flex h-full min-w-0 items-center gap-1 rounded-l-md pr-1 pl-2"
          >
            <span className="text-fg-3">{label}</span> <span className="truncate">{value}</span>
          </button>
        }
      >
        {children}
      </Popover>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Remove ${label} ${value}`}
        onClick={onRemove}
        className="grid h-full w-5 shrink-0 place-items-center rounded-r-md text-fg-3 hover:text-fg"
      >
        <Icon of={X} size={12} />
      </button>
    </span>
  );
}
