import { useEffect, useRef } from 'react';
import { isDialogOpen } from './is-dialog-open.ts';

/** Mod+Enter saves, wherever the focus is on the page. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      if (isDialogOpen()) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    // First of all: on a list or a button Enter would do something of its own too.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
