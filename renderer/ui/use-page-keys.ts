import { useEffect, useRef } from 'react';
import { editsText } from '../actions/edits-text.ts';
import { isDialogOpen } from './is-dialog-open.ts';
import { holdPageKeys } from './page-keys.ts';

/** Keys of this page alone, before actions of the same key. Fields, lists, buttons and dialogs come first; Esc leaves a field. */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => holdPageKeys(latest), []);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const run = latest.current[event.key];
      if (!run || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (isDialogOpen()) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Escape' && editsText(target)) {
    target.blur();
    return true;
  }
  if (editsText(target) || target.closest('[role=menu], [role=listbox], [role=combobox]')) return true;
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}
