import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, startTransition, useEffect, useRef, useState } from 'react';
import { focusOpener, openerOf } from '../../ui/opener.ts';
import type { Item, ItemGroup } from './item.ts';
import { PaletteField } from './palette-field.tsx';
import { PaletteFoot } from './palette-foot.tsx';
import { PaletteGroups } from './palette-groups.tsx';
import { useEnter } from './use-enter.ts';
import { useItemGroups } from './use-item-groups.ts';
import { useKeptChoice } from './use-kept-choice.ts';
import { useUntouchedPage } from './use-untouched-page.ts';

/** Everything that can be done, gone to or found, by typing a part of it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const [opener] = useState(() => openerOf(document.activeElement));
  const hasList = useListAfterField();
  const { groups, isSettled, error } = useItemGroups(typed, hasList);
  const items = groups.flatMap(({ items }) => items);
  const { chosen, isMoved, move, forget } = useKeptChoice(items.map(({ id }) => id));
  const moving = useMoving();
  useUntouchedPage();
  const latest = useRef(typed);
  const enter = useEnter({
    item: items.find(({ id }) => id === chosen),
    isMeant: () => latest.current === typed && (isMoved || isSettled || isAtOnce(groups, chosen)),
    run,
  });

  function run(work: Item['run']) {
    // In a field Undo means the text, but nobody means the words that brought him here.
    input.current?.blur();
    onClose();
    work();
  }
  function type(text: string) {
    latest.current = text;
    startTransition(() => {
      forget();
      setTyped(text);
    });
  }
  function press(event: KeyboardEvent) {
    moving.begin();
    enter.press(event);
  }
  function choose(id: string) {
    if (!moving.isOn()) return;
    enter.forget();
    move(id);
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        {/* Not the overlay of the library, which locks a page that never scrolls, and styles all of it anew to do so. */}
        <div className="pointer-events-auto fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          // What was chosen leaves the focus where it led.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusOpener(opener);
          }}
          className="fixed top-[11.5vh] left-1/2 z-40 w-[calc(100vw-32px)] max-w-[680px] -translate-x-1/2 animate-open overflow-hidden rounded-lg border border-line-2 bg-pop shadow-dialog outline-none"
        >
          <Dialog.Title className="sr-only">Search or jump to</Dialog.Title>
          <Command
            shouldFilter={false}
            loop
            label="Search or jump to"
            value={chosen}
            onValueChange={choose}
            onKeyDownCapture={press}
            onPointerMoveCapture={moving.point}
          >
            <PaletteField input={input} onTyped={type} />
            <Command.List className="h-[min(448px,62vh)] overflow-auto pb-2">
              {groups.length === 0 && isSettled && <NothingFound typed={typed} error={error} />}
              <PaletteGroups groups={groups} onRun={run} />
            </Command.List>
          </Command>
          <PaletteFoot count={items.length} other={items.find(({ id }) => id === chosen)?.other?.says} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The field takes keys before what it lists is drawn: both in one would hold up the first of them. */
function useListAfterField(): boolean {
  const [hasList, setHasList] = useState(false);
  useEffect(() => startTransition(() => setHasList(true)), []);
  return hasList;
}

const isAtOnce = (groups: readonly ItemGroup[], chosen: string): boolean =>
  groups.some(({ isAtOnce, items }) => isAtOnce && items.some(({ id }) => id === chosen));

/** The list names a first line by itself, and whatever comes to lie under a pointer that rests: only a key or a hand moves. */
function useMoving() {
  const isOn = useRef(false);
  const pointer = useRef<string | null>(null);
  const begin = () => {
    isOn.current = true;
    setTimeout(() => {
      isOn.current = false;
    });
  };
  return {
    isOn: () => isOn.current,
    begin,
    point({ clientX, clientY }: { clientX: number; clientY: number }) {
      const at = `${clientX} ${clientY}`;
      if (pointer.current !== null && pointer.current !== at) begin();
      pointer.current = at;
    },
  };
}

function NothingFound({ typed, error }: { typed: string; error: Error | null }) {
  return (
    <Command.Item disabled className="px-3.5 py-3 text-fg-2">
      <p>Nothing is called “{typed}” here.</p>
      <p className="text-sm text-fg-3">
        {error === null
          ? 'Looked for words that begin so in trades, notes, plans, setups, tags, symbols, accounts, settings and actions. A day is found by its date: 2026-01-31, Jan 31.'
          : `Only actions and settings were looked through. ${error.message}`}
      </p>
    </Command.Item>
  );
}
