import { writeCsv } from '../csv/write-csv.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** The head and the rows; what a spreadsheet would take for a formula is text. */
export function sheetCsv({ columns, rows }: Sheet): string {
  return writeCsv([columns, ...rows.map((row) => row.map(plain))]);
}

/** One object a row. Exact numbers are text, as they are on the wire. */
export function sheetJson({ columns, rows }: Sheet): Record<string, string | number | boolean | null>[] {
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] as string, unpacked(cell)])));
}

const unpacked = (cell: SheetCell) => (typeof cell === 'object' && cell !== null ? cell.exact : cell);

function plain(cell: SheetCell): string | number | null {
  const value = unpacked(cell);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}
