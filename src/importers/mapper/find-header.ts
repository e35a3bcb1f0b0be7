import { readMoment } from '../cells/moment.ts';
import { readNumber } from '../cells/number.ts';
import { type Table, tableAt } from '../cells/table.ts';
import type { Row, Source } from '../source.ts';
import { isKnownName } from './header-words.ts';

/** The table of a file that nobody knows: below the row that reads most like names of columns. */
export function findHeader(source: Source): { readonly table: Table; readonly below: readonly Row[] } | undefined {
  if (!('sheets' in source)) return undefined;
  const places = source.sheets.flatMap((sheet) =>
    sheet.head.map((row, at) => ({ sheet, row, at, likeness: likeness(row, sheet.head[at + 1]) })),
  );
  const best = places.reduce<(typeof places)[number] | undefined>(
    (one, other) => (other.likeness > (one?.likeness ?? 0) ? other : one),
    undefined,
  );
  return best && { table: tableAt(best.sheet, best.at, best.row), below: best.sheet.head.slice(best.at + 1) };
}

/** Names are words, and below them stand numbers or dates. */
function likeness({ cells }: Row, next: Row | undefined): number {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some(isValue) || !next?.cells.some(isValue)) return 0;
  return filled.length + 3 * filled.filter(isKnownName).length;
}

const isValue = (cell: string) => (cell !== '' && (readNumber(cell) ?? undefined) !== undefined) || readMoment(cell, 'dmy') !== undefined;
