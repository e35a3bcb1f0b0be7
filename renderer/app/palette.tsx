import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef, useState } from 'react';
import type { BoundAction } from '../actions/action.ts';
import { useActions } from '../actions/use-actions.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { Marked } from './marked.tsx';
import { wordsOf } from './words-of.ts';

/** Everything that can be done or gone to, by typing a part of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const words = wordsOf(typed);
  const found = useFound(words);
  const groups = [
    { name: 'Go to', actions: found.filter(({ group }) => group === 'Go to') },
    { name: 'Actions', actions: found.filter(({ group }) => group !== 'Go to') },
  ].filter(({ actions }) => actions.length > 0);

  function run(action: BoundAction) {
    // In a field Undo means the text, but nobody means the words that brought him here.
    input.current?.blur();
    onClose();
    action.run();
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[11.5vh] left-1/2 z-40 w-[calc(100vw-32px)] max-w-[640px] -translate-x-1/2 animate-open overflow-hidden rounded-lg border border-line-2 bg-pop shadow-dialog outline-none"
        >
          <Dialog.Title className="sr-only">Search or jump to</Dialog.Title>
          <Command shouldFilter={false} loop label="Search or jump to">
            <div className="flex h-[46px] items-center gap-2.5 border-b border-line px-3.5">
              <Icon of={Search} />
              <Command.Input
                ref={input}
                value={typed}
                onValueChange={setTyped}
                placeholder="Search or jump to"
                className="min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
              <span className="text-sm text-fg-3">screens, actions</span>
            </div>
            <Command.List className="h-[min(384px,56vh)] overflow-auto pb-2">
              {groups.length === 0 && (
                <Command.Item disabled className="px-3.5 py-3 text-fg-2">
                  Nothing is called “{typed}” here.
                </Command.Item>
              )}
              {groups.map(({ name, actions }) => (
                <Command.Group
                  key={name}
                  heading={name}
                  className="[&_[cmdk-group-heading]]:px-3.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-fg-3"
                >
                  {actions.map((action) => (
                    <Row key={action.id} action={action} words={words} onRun={run} />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
          <Foot count={found.length} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What the words name comes before what only belongs to a group of that name. */
function useFound(words: readonly string[]): BoundAction[] {
  const able = useActions().filter((action) => action.enabled && action.id !== 'openPalette');
  const inAll = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const named = able.filter(({ label, name }) => inAll(`${label} ${name}`));
  return [...named, ...able.filter((action) => !named.includes(action) && inAll(`${action.name} ${action.group}`))];
}

function Row({ action, words, onRun }: { action: BoundAction; words: string[]; onRun: (action: BoundAction) => void }) {
  const [key] = action.keys;
  return (
    <Command.Item
      value={action.id}
      onSelect={() => onRun(action)}
      className="mx-1.5 flex h-8 min-w-0 items-center gap-2.5 rounded-md px-2 select-none data-[selected=true]:bg-accent-soft"
    >
      <Icon of={action.icon} className="text-fg-3" />
      <span className="flex-1 truncate">
        <Marked text={action.label} words={words} />
      </span>
      {key && <Kbd>{keyLabel(key)}</Kbd>}
    </Command.Item>
  );
}

function Foot({ count }: { count: number }) {
  return (
    <footer className="flex h-8 items-center gap-4 border-t border-line px-3.5 text-xs text-fg-3">
      <span className="flex items-center gap-1">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
      </span>
      <span className="flex items-center gap-1">
        <Kbd>Enter</Kbd> open
      </span>
      <span className="flex items-center gap-1">
        <Kbd>Esc</Kbd> close
      </span>
      <span role="status" className="ml-auto">
        {count === 1 ? '1 result' : `${count} results`}
      </span>
    </footer>
  );
}
