import { useLayoutEffect } from 'react';
import { cellAt } from './cell-at.ts';
import type { Marking } from './mark-popover.tsx';
import type { ShownRows } from './use-trade-pages.ts';

export type OnMarking = (marking: Marking | null) => void;

/**
 * What is asked at a row stays with it wherever it is drawn, and closes when it is scrolled away. Of a row that is none of them any more,
 * for what was said of it, more can be said where it was: to close it under who writes would give his keys to the table.
 */
export function useMarkingAtRow(marking: Marking | null, onMarking: OnMarking, { rowAt }: ShownRows, first: number, last: number): void {
  useLayoutEffect(() => {
    if (!marking?.row) return;
    const { row, at } = marking;
    const place = placeOf(row, rowAt, first, last);
    if (place < first || place > last) return onMarking(null);
    const cell = cellAt(place, at.dataset.cell as string);
    if (cell && (cell !== at || place !== row.place)) onMarking({ ...marking, at: cell, row: { ...row, place } });
  });
}

function placeOf({ place, uid }: NonNullable<Marking['row']>, rowAt: ShownRows['rowAt'], first: number, last: number): number {
  if (rowAt(place)?.uid === uid) return place;
  const drawn = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return drawn.find((one) => rowAt(one)?.uid === uid) ?? place;
}
