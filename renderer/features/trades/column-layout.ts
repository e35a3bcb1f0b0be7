import { COLUMN, COLUMN_IDS, type ColumnId } from './column.ts';

/** What the user made of a column. */
export interface ColumnChoice {
  readonly id: ColumnId;
  /** null: as wide a table as there is decides. */
  readonly shown: boolean | null;
  /** null: its own. */
  readonly width: number | null;
  readonly pinned: boolean;
}
export interface PlacedColumn {
  readonly id: ColumnId;
  readonly width: number;
  /** The width below which it never goes. */
  readonly least: number;
  /** From the left edge, for those that stay when the rest is moved aside. */
  readonly left: number | null;
}

export const OWN_COLUMNS: readonly ColumnChoice[] = COLUMN_IDS.map((id) => ({ id, shown: null, width: null, pinned: false }));

/** What is drawn in a table of this width, in order: the pinned ones first. */
export function placeColumns(choices: readonly ColumnChoice[], tableWidth: number, hasCurrencies: boolean): PlacedColumn[] {
  const shown = choices.filter((choice) => isShown(choice, tableWidth));
  let left = CHECK_WIDTH;
  return [...shown.filter(({ pinned }) => pinned), ...shown.filter(({ pinned }) => !pinned)].map(({ id, width, pinned }) => {
    const own = width ?? COLUMN[id].width + (id === 'net' && hasCurrencies ? CURRENCY : 0);
    // What others stand beside, or somebody has set, does not give way.
    const least = width === null && !pinned && COLUMN[id].shrinks ? COLUMN[id].least : own;
    const placed = { id, width: own, least, left: pinned ? left : null };
    left += own;
    return placed;
  });
}

/** As a grid's template; tags take what is left over. */
export const columnTemplate = (columns: readonly PlacedColumn[]): string =>
  [`${CHECK_WIDTH}px`, ...columns.map(({ id, least, width }) => `minmax(${least}px, ${id === 'tags' ? '1fr' : `${width}px`})`)].join(' ');

export const leastWidth = (columns: readonly PlacedColumn[]): number => CHECK_WIDTH + columns.reduce((sum, { least }) => sum + least, 0);

export function isShown({ id, shown }: ColumnChoice, tableWidth: number): boolean {
  if (shown !== null) return shown;
  const { from = 0 } = COLUMN[id];
  return from !== 'never' && tableWidth >= from;
}

/** Moves a column to the place of another. */
export function moveColumn(choices: readonly ColumnChoice[], id: ColumnId, to: number): ColumnChoice[] {
  const rest = choices.filter((choice) => choice.id !== id);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, choices.find((choice) => choice.id === id) as ColumnChoice);
}

export function changeColumn(choices: readonly ColumnChoice[], id: ColumnId, change: Partial<ColumnChoice>): ColumnChoice[] {
  return choices.map((choice) => (choice.id === id ? { ...choice, ...change } : choice));
}

export const keepWidth = (id: ColumnId, width: number): number => Math.round(Math.max(COLUMN[id].least, Math.min(MOST_WIDTH, width)));

/** What was kept by an older version, or by a hand: columns there are not are left out, new ones stand at the end. */
export function readColumns(kept: unknown): readonly ColumnChoice[] {
  if (!Array.isArray(kept)) return OWN_COLUMNS;
  const read = kept.flatMap((each): ColumnChoice[] => {
    const own = OWN_COLUMNS.find(({ id }) => id === each?.id);
    if (!own) return [];
    const width = typeof each.width === 'number' && Number.isFinite(each.width) ? keepWidth(own.id, each.width) : null;
    return [{ id: own.id, shown: typeof each.shown === 'boolean' ? each.shown : null, width, pinned: each.pinned === true }];
  });
  const known = read.filter(({ id }, at) => read.findIndex((other) => other.id === id) === at);
  return [...known, ...OWN_COLUMNS.filter(({ id }) => !known.some((choice) => choice.id === id))];
}

const CHECK_WIDTH = 36;
const MOST_WIDTH = 600;
const CURRENCY = 32;
