import { useEffect, useRef } from 'react';
import { editsText } from '../../actions/edits-text.ts';
import { isDialogOpen } from '../../ui/is-dialog-open.ts';

export interface TableKeys {
  /** By so many rows, or to an end. */
  move(by: number | 'start' | 'end' | 'pageUp' | 'pageDown', extends_: boolean): void;
  open(): void;
  select(): void;
  selectAll(): void;
  clear(): void;
  /** A letter or a digit; true when it meant something. */
  press(key: string): boolean;
}

/** Keys of the table wherever the focus is on the page. Fields, menus, buttons and dialogs come first. */
export function useTableKeys(keys: TableKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.isComposing || isTaken(event)) return;
      if (run(latest.current, event)) event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function run(keys: TableKeys, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() !== 'a' || shiftKey) return false;
    keys.selectAll();
    return true;
  }
  const move = MOVES[key];
  if (move !== undefined) {
    keys.move(move, shiftKey);
    return true;
  }
  switch (key) {
    case 'Enter':
      keys.open();
      return true;
    case 'x':
    case ' ':
      keys.select();
      return true;
    case 'Escape':
      keys.clear();
      return true;
    default:
      return keys.press(key);
  }
}

const MOVES: Readonly<Record<string, Parameters<TableKeys['move']>[0]>> = {
  j: 1,
  J: 1,
  ArrowDown: 1,
  k: -1,
  K: -1,
  ArrowUp: -1,
  Home: 'start',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (isDialogOpen() || document.querySelector('[role=menu][data-state=open]')) return true;
  if (!(target instanceof Element)) return false;
  if (editsText(target) || target.closest('[role=menu], [role=listbox], [role=combobox], [role=radiogroup], [role=tablist]')) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary, [role=checkbox]') !== null;
}
