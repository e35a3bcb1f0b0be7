import type { Format } from '../../format/create-format.ts';
import { COLUMN, type ColumnId } from './column.ts';
import type { PlacedColumn } from './column-layout.ts';
import { type ColumnDigits, FIGURE } from './figures.ts';

/** How all rows of the table are drawn: the same object as long as nothing of it changes. */
export interface RowShape {
  readonly format: Format;
  readonly cells: readonly CellShape[];
  readonly digits: ColumnDigits;
  /** Amounts say their currency where several meet. */
  readonly hasCurrencies: boolean;
  readonly thisYear: string;
  readonly rowHeight: number;
  /** The table is wider than its place. Nothing is pinned where nothing moves: each cell that could be costs a layer. */
  readonly movesAside: boolean;
}
interface CellShape {
  readonly id: ColumnId;
  readonly className: string;
  /** Where it is pinned. */
  readonly left: number | null;
}

/** What the cells of a column have in common, told once for all rows. */
export function cellShape({ id, width, left }: PlacedColumn, movesAside: boolean): CellShape {
  const { isFigure, shrinks, width: own } = COLUMN[id];
  const isCut = shrinks || width < own;
  const isPinned = left !== null && movesAside;
  const align = isFigure ? (isCut ? 'text-right' : FIGURE) : '';
  return { id, className: [CELL, LOOK[id], align, isCut ? CUT : '', isPinned ? PINNED : ''].join(' '), left: isPinned ? left : null };
}

/** The widths that the cells take, as properties of what is around all rows. */
export const columnWidths = (columns: readonly PlacedColumn[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ id, width }) => [`--w-${id}`, `${width}px`]));

export const CELL = 'min-w-0 shrink-0 px-2 whitespace-nowrap';
export const PINNED = 'sticky z-2 bg-card bg-[linear-gradient(var(--tint),var(--tint))]';
// Only where something may stand out, and clipped, not hidden, which would scroll: a thousand cells are painted one by one for it.
const CUT = 'overflow-clip text-ellipsis';
/** The width is no style of the cell, which would be worked out anew for each: cells of one class share what was worked out. */
const LOOK: Readonly<Record<ColumnId, string>> = {
  closed: 'flex basis-(--w-closed) justify-between gap-1',
  opened: 'flex basis-(--w-opened) justify-between gap-1',
  symbol: 'basis-(--w-symbol)',
  side: 'basis-(--w-side) text-fg-2',
  account: 'basis-(--w-account) text-fg-2',
  setup: 'basis-(--w-setup)',
  size: 'basis-(--w-size)',
  entry: 'basis-(--w-entry) text-fg-2',
  exit: 'basis-(--w-exit) text-fg-2',
  gross: 'basis-(--w-gross)',
  costs: 'basis-(--w-costs) text-fg-2',
  carry: 'basis-(--w-carry) text-fg-2',
  net: 'basis-(--w-net)',
  r: 'basis-(--w-r)',
  bar: 'basis-(--w-bar) content-center leading-4',
  held: 'basis-(--w-held) text-fg-2',
  exits: 'basis-(--w-exits) text-fg-2',
  tags: 'grow basis-(--w-tags) content-center leading-4',
  rating: 'basis-(--w-rating) content-center leading-4',
  marks: 'grid basis-(--w-marks) grid-cols-[14px_14px_10px] items-center gap-1 leading-4 text-fg-3',
};
