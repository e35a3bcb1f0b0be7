import { decimalMark } from '../../cells/decimal-mark.ts';
import { readDate, readTime } from '../../cells/moment.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { readNumber } from '../../cells/number.ts';
import type { Match } from '../../importer.ts';
import type { Row, Sheet, Source } from '../../source.ts';

/** The columns have names in every language and two have none: it is their places that never change. */
export const DATE = 0;
export const TIME = 1;
export const PRODUCT = 3;
export const ISIN = 4;
export const DESCRIPTION = 5;
export const FX = 6;
export const CURRENCY = 7;
export const AMOUNT = 8;
export const ORDER = 11;

export const cellOf = ({ cells }: Row, place: number) => cells[place] ?? '';

export function accountSheet(source: Source): { readonly sheet: Sheet; readonly header: number } | undefined {
  if (!('sheets' in source)) return undefined;
  for (const sheet of source.sheets) {
    const header = sheet.head.find(isHeader);
    if (header) return { sheet, header: header.row };
  }
  return undefined;
}

/** Twelve columns, the fifth an ISIN, and none over the amount and the balance; below it a day and an hour. */
export function matchAccount(source: Source): Match | undefined {
  const found = accountSheet(source);
  const first = found?.sheet.head.find(({ row }) => row > found.header);
  if (!found || !first) return undefined;
  const dated = readDate(cellOf(first, DATE), 'dmy') !== undefined && readTime(cellOf(first, TIME)) !== undefined;
  return dated ? { score: 0.9, reason: 'its 12 columns, two of them without a name' } : undefined;
}

const isHeader = (row: Row) =>
  row.cells.length >= 12 &&
  /ISIN/i.test(cellOf(row, ISIN)) &&
  cellOf(row, AMOUNT) === '' &&
  cellOf(row, 10) === '' &&
  [DATE, TIME, PRODUCT, DESCRIPTION, CURRENCY, 9, ORDER].every((place) => /\p{L}/u.test(cellOf(row, place)));

/** The rows below the header. An order id or a sentence may go on in the next row: those are put together again. */
export function* wholeRows(sheet: Sheet, header: number): Generator<Row> {
  let open: Row | undefined;
  for (const row of sheet.rows()) {
    if (row.row <= header) continue;
    if (open && cellOf(row, DATE) === '' && cellOf(row, TIME) === '') {
      open = joined(open, row);
      continue;
    }
    if (open) yield open;
    open = row;
  }
  if (open) yield open;
}

function joined(row: Row, more: Row): Row {
  const cells = Array.from({ length: Math.max(row.cells.length, more.cells.length) }, (_, place) => {
    const [start, end] = [cellOf(row, place), cellOf(more, place)];
    return place === ORDER || start === '' || end === '' ? `${start}${end}` : `${start} ${end}`;
  });
  return { row: row.row, cells };
}

/** Amounts of several years and languages stand in one file: each is read by itself, and only in doubt as most of them. */
export const readAmount = (cell: string, usual: DecimalMark) => readNumber(cell, decimalMark([cell], usual));

export const usualMark = (rows: Iterable<Row>): DecimalMark => decimalMark(amounts(rows), ',');

function* amounts(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield* [cellOf(row, AMOUNT), cellOf(row, FX)];
}
