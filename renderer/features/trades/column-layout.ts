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
  /** From the left edge, for those that stay when the rest is moved aside. */
  readonly left: number | null;
}

export const OWN_COLUMNS: readonly ColumnChoice[] = COLUMN_IDS.map((id) => ({ id, shown: null, width: null, pinned: false }));

/** What is drawn in a table of this width, in order: the pinned ones first. */
export function placeColumns(choices: readonly ColumnChoice[], tableWidth: number, hasCurrencies: boolean): PlacedColumn[] {
  const shown = choices.filter((choice) => isShown(choice, tableWidth));
  const wanted = [...shown.filter(({ pinned }) => pinned), ...shown.filter(({ pinned }) => !pinned)].map(({ id, width, pinned }) => {
    const own = width ?? COLUMN[id].width + (id === 'net' && hasCurrencies ? CURRENCY : 0);
    // What others stand beside, or somebody has set, does not give way.
    return { id, pinned, width: own, least: width === null && !pinned && COLUMN[id].shrinks ? COLUMN[id].least : own };
  });
  const given = giveWay(wanted, tableWidth, ({ id, width, least }) => Math.max(least, COLUMN[id].givesFirst ?? width));
  let left = CHECK_WIDTH;
  return giveWay(given, tableWidth, ({ least }) => least).map(({ id, width, pinned }) => {
    const placed = { id, width, left: pinned ? left : null };
    left += width;
    return placed;
  });
}

/** As a grid's template; tags take what is left over. */
export const columnTemplate = (columns: readonly PlacedColumn[]): string =>
  [`${CHECK_WIDTH}px`, ...columns.map(({ id, width }) => (id === 'tags' ? `minmax(${width}px, 1fr)` : `${width}px`))].join(' ');

/** A narrower table has to be moved aside. */
export const leastWidth = (columns: readonly { width: number }[]): number =>
  CHECK_WIDTH + columns.reduce((sum, { width }) => sum + width, 0);

interface Giving {
  readonly id: ColumnId;
  readonly pinned: boolean;
  readonly width: number;
  readonly least: number;
}

/** What is lacking is taken from every column by how much it can give. */
function giveWay(columns: readonly Giving[], tableWidth: number, downTo: (column: Giving) => number): readonly Giving[] {
  const lacking = leastWidth(columns) - tableWidth;
  const spare = columns.reduce((sum, column) => sum + column.width - downTo(column), 0);
  if (lacking <= 0 || spare === 0) return columns;
  const part = Math.min(1, lacking / spare);
  return columns.map((column) => ({ ...column, width: Math.floor(column.width - (column.width - downTo(column)) * part) }));
}

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
