import type { Row, Sheet } from '../source.ts';

/** A table in a sheet, found by its header wherever that stands. */
export interface Table {
  /** The row of the header. */
  readonly row: number;
  readonly header: readonly string[];
  has(name: string): boolean;
  /** Reads the first of these columns that there is; cells of a column that is not there are ''. */
  column(...names: readonly string[]): Column;
  /** The rows below the header. */
  records(): Iterable<Row>;
}

export type Column = (row: Row) => string;

/** The first row of the head that has all these columns, in any order, among others. */
export function findTable(sheet: Sheet, signature: readonly string[]): Table | undefined {
  const wanted = signature.map(plain);
  for (const [at, row] of sheet.head.entries()) {
    const header = row.cells.map(plain);
    if (wanted.every((name) => header.includes(name))) return tableAt(sheet, at, row);
  }
  return undefined;
}

/** The table whose header is this row of the head. */
export function tableAt(sheet: Sheet, at: number, { row, cells }: Row): Table {
  const places = new Map<string, number>();
  cells.forEach((cell, place) => {
    if (!places.has(plain(cell))) places.set(plain(cell), place);
  });
  return {
    row,
    header: cells,
    has: (name) => places.has(plain(name)),
    column(...names) {
      const place = names.map((name) => places.get(plain(name))).find((found) => found !== undefined);
      return place === undefined ? () => '' : ({ cells: of }) => shortened(of[place] ?? '');
    },
    *records() {
      let below = -1 - at;
      for (const record of sheet.rows()) if (below++ >= 0) yield record;
    },
  };
}

/** Nothing that is looked for stands behind so many characters; patterns that look through all of them may never come to an end. */
const shortened = (cell: string): string => (cell.length > 1000 ? cell.slice(0, 1000) : cell);

/** Headers are compared without case, quotes, marks of order and doubled spaces. */
export const plain = (text: string): string =>
  text
    .replace(/["'\ufeff*]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
