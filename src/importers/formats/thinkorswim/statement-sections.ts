import { plain } from '../../cells/table.ts';
import type { Row, Sheet } from '../../source.ts';

/** A row of a section, with its cells by the names of that section's header. */
export interface SectionRow extends Row {
  /** In small letters; '' before the first. */
  readonly section: string;
  cell(name: string): string;
  /** The cell after the one of that name: some columns have no name. */
  after(name: string): string;
}

/** A title stands alone on its line, the header below it, and the next title ends the section. */
export function* sectionRows(sheet: Sheet): Generator<SectionRow> {
  let [section, header]: [string, readonly string[] | null] = ['', []];
  for (const { row, cells } of sheet.rows()) {
    const filled = cells.filter((cell) => cell !== '');
    const title = plain(cells[0] ?? '');
    if (filled.length === 1 && SECTIONS.has(title)) [section, header] = [title, null];
    else if (header === null) header = cells.map(plain);
    else yield sectionRow(section, header, row, cells);
  }
}

function sectionRow(section: string, header: readonly string[], row: number, cells: readonly string[]): SectionRow {
  const at = (name: string) => header.indexOf(name);
  return {
    section,
    row,
    cells,
    cell: (name) => (at(name) < 0 ? '' : (cells[at(name)] ?? '')),
    after: (name) => (at(name) < 0 ? '' : (cells[at(name) + 1] ?? '')),
  };
}

export const isTitle = (cell: string | undefined) => SECTIONS.has(plain(cell ?? ''));

const SECTIONS = new Set([
  'cash balance',
  'futures statements',
  'forex statements',
  'crypto statements',
  'account order history',
  'account trade history',
  'equities',
  'options',
  'futures',
  'futures options',
  'forex',
  'profits and losses',
  'forex account summary',
  'crypto summary',
  'account summary',
]);
