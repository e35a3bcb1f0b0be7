import { type KeyboardEvent, useState } from 'react';

export interface CellKeys {
  /** The cell that Tab goes to. */
  readonly row: number;
  readonly column: number;
  go(row: number, column: number): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/** Arrows, Home and End go from cell to cell of a grid: one of them is a stop of Tab. */
export function useCellKeys(rows: number, columns: number): CellKeys {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, Math.max(0, rows - 1));
  const column = Math.min(at.column, Math.max(0, columns - 1));

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!(event.target as HTMLElement).matches('[data-cell]') || event.altKey || event.metaKey) return;
    const to = step(event, { row, column }, { row: rows - 1, column: columns - 1 });
    if (!to) return;
    event.preventDefault();
    setAt(to);
    const line = event.currentTarget.querySelectorAll('[data-line]')[to.row];
    line?.querySelectorAll<HTMLElement>('[data-cell]')[to.column]?.focus();
  }
  return { row, column, go: (nextRow, nextColumn) => setAt({ row: nextRow, column: nextColumn }), onKeyDown };
}

interface Place {
  row: number;
  column: number;
}

function step({ key, ctrlKey }: KeyboardEvent, { row, column }: Place, last: Place): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return null;
  }
}
