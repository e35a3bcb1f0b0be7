import { nthColumn } from '../../cells/nth-column.ts';
import { type Column, plain, type Table, tableAt } from '../../cells/table.ts';
import type { Row, Source } from '../../source.ts';
import { inEnglish } from './report-words.ts';

export type SectionKind = 'positions' | 'deals' | 'orders' | 'open' | 'working';

/** A row of a report under the header it belongs to. */
export interface SectionRow {
  readonly kind: SectionKind;
  readonly section: Section;
  readonly row: Row;
}

export interface Section {
  column(name: string): Column;
  /** Time and Price stand twice in positions: first of the entry, then of the exit. */
  second(name: string): Column;
}

/** Rows of the tables, and the lines that say whose report it is. Titles are translated and not looked at: headers tell the tables. */
export function* reportRows(source: Source): Generator<SectionRow | { readonly kind: 'line'; readonly row: Row }> {
  if (!('sheets' in source)) return;
  let open: { kind: SectionKind; section: Section; width: number } | null = null;
  for (const sheet of source.sheets) {
    for (const row of sheet.rows()) {
      const kind = kindOf(row);
      if (kind) open = { kind, section: sectionOf(tableAt(sheet, 0, { ...row, cells: row.cells.map(inEnglish) })), width: widthOf(row) };
      else if (open && isEntry(row)) yield { kind: open.kind, section: open.section, row: visible(row, open.width) };
      else yield { kind: 'line', row };
    }
  }
}

/** Which table a header opens; undefined: it is no header. */
export function kindOf({ cells }: Row): SectionKind | undefined {
  const names = new Set(cells.map((cell) => plain(inEnglish(cell))));
  if (!names.has('symbol') || !names.has('type') || !names.has('volume')) return undefined;
  if (names.has('deal') && names.has('direction')) return 'deals';
  if (names.has('position')) return names.has('market price') ? 'open' : names.has('profit') ? 'positions' : undefined;
  if (!names.has('order')) return undefined;
  return names.has('market price') ? 'working' : names.has('state') ? 'orders' : undefined;
}

function sectionOf(table: Table): Section {
  return { column: (name) => table.column(name, name.replaceAll(' ', '')), second: (name) => nthColumn(table, name, 2) };
}

const widthOf = ({ cells }: Row) => cells.findLastIndex((cell) => cell !== '') + 1;

/** It begins with a time. Sums and titles do not. */
const isEntry = ({ cells: [first = ''] }: Row) => /^\d{4}[./-]\d{2}[./-]\d{2}/.test(first);

/** A page has cells for the comment that it does not show, between type and volume: what they take is taken out again. */
function visible(row: Row, width: number): Row {
  const more = widthOf(row) - width;
  const hidden = row.cells.slice(4, 4 + more);
  return more > 0 && hidden.every((cell) => cell === '')
    ? { ...row, cells: [...row.cells.slice(0, 4), ...row.cells.slice(4 + more)] }
    : row;
}
