import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { editsText } from '../actions/edits-text.ts';
import { isDialogOpen } from './is-dialog-open.ts';

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
  /** The row that gets the focus when the page is come back to; -1 for none, or while the list does not have it yet. */
  cameFrom: number;
  /** What a letter does with the row under the keyboard. */
  keys: Readonly<Record<string, (place: number) => void>>;
}

/** j and k, or the arrows, go through the rows of a table wherever the focus is on the page. */
export function useRowKeys({ count, cameFrom, keys }: Options): RowKeys {
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, setWanted] = useState(Math.max(0, cameFrom));
  const lastFocused = useRef<Element>(null);
  const current = Math.min(wanted, count - 1);
  const focus = (place: number) => body.current?.children[place]?.querySelector('a')?.focus({ focusVisible: true } as FocusOptions);

  const hasCome = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the row is there
  useEffect(() => {
    if (cameFrom < 0 || hasCome.current) return;
    hasCome.current = true;
    focus(cameFrom);
  }, [cameFrom]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus of a removed row goes to the one that took its place
  useEffect(() => {
    if (lastFocused.current?.isConnected === false && document.activeElement === document.body) focus(current);
  }, [count]);

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
      const run = inRows ? keys[event.key] : undefined;
      if (!run) return;
      // A field that it opens must not get the letter.
      event.preventDefault();
      run(current);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  const onFocusRow = useCallback((place: number) => {
    setWanted(place);
    lastFocused.current = document.activeElement;
  }, []);
  return { body, row: (place) => ({ place, tabIndex: place === current ? 0 : -1, onFocusRow }) };
}

/** Typing, menus and dialogs come first. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return editsText(target) || target?.closest('[role=menu], [role=listbox]') != null || isDialogOpen();
}
