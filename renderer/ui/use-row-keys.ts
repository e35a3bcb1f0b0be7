import { type RefObject, useEffect, useRef, useState } from 'react';
import { editsText } from '../actions/edits-text.ts';

export interface KeyedRow {
  place: number;
  /** For what can be focused in the row: one row at a time is in the tab order. */
  tabIndex: 0 | -1;
  /** The same function for every row and every time, so that rows may be memoised. */
  onFocusRow: (place: number) => void;
}
interface RowKeys {
  /** The element whose children are the rows; each holds one link, which takes the focus. */
  body: RefObject<HTMLTableSectionElement | null>;
  row(place: number): KeyedRow;
}
interface Options {
  count: number;
  /** The row that j and k start from. */
  start: number;
  focusStart: boolean;
  /** What a letter does with the row under the keyboard. */
  keys: Readonly<Record<string, (place: number) => void>>;
}

/** j and k, or the arrows, go through the rows of a table wherever the focus is on the page. */
export function useRowKeys({ count, start, focusStart, keys }: Options): RowKeys {
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, setWanted] = useState(start);
  const current = Math.min(wanted, count - 1);
  const focus = (place: number) => body.current?.children[place]?.querySelector('a')?.focus({ focusVisible: true } as FocusOptions);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is come back to
  useEffect(() => {
    if (focusStart) focus(start);
  }, []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const inRows = body.current?.contains(document.activeElement) === true;
      const next = { j: current + 1, ArrowDown: current + 1, k: current - 1, ArrowUp: current - 1 }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        // The first press shows where the keyboard is.
        return focus(inRows ? Math.max(0, Math.min(count - 1, next)) : current);
      }
      if (inRows) keys[event.key]?.(current);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return { body, row: (place) => ({ place, tabIndex: place === current ? 0 : -1, onFocusRow: setWanted }) };
}

/** Typing, menus and dialogs come first. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return (
    editsText(target) ||
    target?.closest('[role=menu], [role=listbox]') != null ||
    document.querySelector('[role=dialog][data-state=open], [role=alertdialog][data-state=open]') !== null
  );
}
