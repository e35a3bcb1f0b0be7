import { rowId } from './row-id.ts';

/** null: it is not drawn. */
export const cellAt = (place: number, cell: string): HTMLElement | null =>
  document.getElementById(rowId(place))?.querySelector<HTMLElement>(`[data-cell=${cell}]`) ?? null;
