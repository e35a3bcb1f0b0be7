import { useEffect, useRef } from 'react';
import { editsText } from '../../actions/edits-text.ts';
import { isDialogOpen } from '../../ui/is-dialog-open.ts';

/** Keys of this page alone, as they are written beside what they do: "S", "Shift+M", "[". What begins with G goes elsewhere. */
export function useTradeKeys(keys: Readonly<Record<string, (() => void) | null>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let begunAt = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent) {
      const isSequence = event.timeStamp - begunAt < SEQUENCE_MS;
      begunAt = event.key.toLowerCase() === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const run = latest.current[nameOf(event)];
      if (!run || isSequence || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

const SEQUENCE_MS = 1200;

const nameOf = ({ key, shiftKey }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? `${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}` : key;

function isTaken({ target }: KeyboardEvent): boolean {
  if (isDialogOpen() || document.querySelector('[role=menu]')) return true;
  const element = target instanceof Element ? target : null;
  return editsText(element) || element?.closest('[role=menu], [role=listbox], [role=combobox]') != null;
}
