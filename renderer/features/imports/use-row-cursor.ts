import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { usePageKeys } from '../../ui/use-page-keys.ts';

/** j and k, or the arrows, go through rows of which only those in sight are drawn. The row that was gone to has the focus. */
export function useRowCursor(rows: number, virtual: Virtualizer<HTMLDivElement, Element>, body: RefObject<HTMLElement | null>): number {
  const [place, setPlace] = useState(-1);
  const moves = useRef(false);
  const current = Math.min(place, rows - 1);
  function go(to: number) {
    if (rows === 0) return;
    const next = Math.max(0, Math.min(rows - 1, to));
    moves.current = true;
    virtual.scrollToIndex(next);
    setPlace(next);
  }
  const [down, up] = [() => go(current + 1), () => go(current - 1)];
  usePageKeys({ j: down, ArrowDown: down, k: up, ArrowUp: up });
  // The row may come into sight only with the next drawing.
  useEffect(() => {
    if (!moves.current) return;
    const row = body.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 2}"]`);
    if (!row) return;
    moves.current = false;
    row.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
  });
  return current;
}
