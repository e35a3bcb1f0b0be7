import { useEffect, useRef } from 'react';
import { editsText } from '../actions/edits-text.ts';
import { isDialogOpen } from '../ui/is-dialog-open.ts';

/** A letter that does something on this page, wherever the focus is, unless something is being typed or chosen, or follows a G. */
export function usePageKey(key: string, on: boolean, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!on) return;
    let goesAt = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent) {
      const goes = event.timeStamp - goesAt < SEQUENCE_MS;
      goesAt = event.key.toLowerCase() === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (goes || event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (editsText(target) || target?.closest('[role=menu], [role=listbox]') || isDialogOpen()) return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key, on]);
}

const SEQUENCE_MS = 1200;
