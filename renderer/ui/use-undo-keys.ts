import { useEffect, useRef } from 'react';
import { type ActionId, actions } from '../../src/contract/actions.ts';
import { editsText } from '../actions/edits-text.ts';
import { createKeyReader } from '../actions/key-presses.ts';
import { pressOf } from '../actions/press-of.ts';
import { isDialogOpen } from './is-dialog-open.ts';

/** Undo and redo of what is not kept yet, before those of the journal, which has no part in it. */
export function useUndoKeys(keys: { undo(): void; redo(): void }): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const read = createKeyReader(() => performance.now());
    function onKeyDown(event: KeyboardEvent) {
      if (event.isComposing || isDialogOpen() || editsText(event.target as Element | null)) return;
      const found = read(pressOf(event), [...UNDO, ...REDO]);
      if (!found) return;
      event.preventDefault();
      if (UNDO.includes(found)) latest.current.undo();
      else latest.current.redo();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

const keysOf = (id: ActionId): string[] => actions.filter((action) => action.id === id).flatMap(({ keys }) => keys);
const [UNDO, REDO] = [keysOf('undo'), keysOf('redo')];
