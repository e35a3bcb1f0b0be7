import { useEffect, useRef } from 'react';
import { useLineState } from '../line/line-state.ts';
import { isDialogOpen } from '../ui/is-dialog-open.ts';
import { isPageKey } from '../ui/page-keys.ts';
import type { BoundAction } from './action.ts';
import { editsText } from './edits-text.ts';
import { createKeyReader } from './key-presses.ts';
import { pressOf } from './press-of.ts';

/** Listens for the keys of all actions. A field keeps what it needs, a page its own, and a dialog everything. */
export function useShortcuts(actions: readonly BoundAction[]): void {
  const latest = useRef(actions);
  latest.current = actions;

  useEffect(() => {
    const read = createKeyReader(() => performance.now());
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key) || isTaken(event)) return;
      const press = pressOf(event);
      const able = latest.current.filter((action) => action.enabled);
      const found = read(
        press,
        able.flatMap((action) => action.keys).filter((key) => !isPageKey(key)),
      );
      const action = found && able.find(({ keys }) => keys.includes(found));
      if (!action) return;
      event.preventDefault();
      action.run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Typing, choosing by first letter, and the undo of a text field come before any action. */
function isTaken(event: KeyboardEvent): boolean {
  if (useLineState.getState().state === 'signedOut') return true;
  if (isDialogOpen()) return true;
  const target = event.target instanceof Element ? event.target : null;
  const { mod } = pressOf(event);
  if (editsText(target)) return !mod || /^[zyacvx]$/i.test(event.key);
  return !mod && target?.closest('[role=menu], [role=listbox], [role=combobox]') != null;
}

const isModifier = (key: string) => key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
