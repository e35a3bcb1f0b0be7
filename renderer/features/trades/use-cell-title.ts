import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { Format } from '../../format/create-format.ts';
import { cellTitle } from './cell-title.ts';
import type { ShownRows } from './use-trade-pages.ts';

/** The title of the one cell that the mouse is on. Rows are drawn in the place of others: with all that is drawn it is told anew. */
export function useCellTitle({ rowAt }: ShownRows, format: Format) {
  const pointed = useRef<HTMLElement | null>(null);

  const tell = () => {
    const cell = pointed.current;
    if (!cell) return;
    const row = rowAt(Number(cell.parentElement?.dataset.place));
    const title = row ? cellTitle(cell.dataset.cell as string, row, format) : '';
    if (cell.title !== title) cell.title = title;
  };
  useLayoutEffect(tell);

  const pointAt = (cell: HTMLElement | null) => {
    if (cell === pointed.current) return;
    pointed.current?.removeAttribute('title');
    pointed.current = cell;
    tell();
  };
  return {
    onMouseMove: ({ target }: MouseEvent) => pointAt((target as Element).closest<HTMLElement>('[data-cell]')),
    onMouseLeave: () => pointAt(null),
  };
}
