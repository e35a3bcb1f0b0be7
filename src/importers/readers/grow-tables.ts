import type { Row } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { boundedText } from './bounded-text.ts';

const MOST_CELLS = 5_000_000;
/** A row takes as much memory by itself. */
const CELLS_OF_A_ROW = 4;
const MOST_TABLES = 100_000;
const WIDEST = 16_384;
const INLINE = new Set(['a', 'abbr', 'b', 'big', 'em', 'font', 'i', 'nobr', 'small', 'span', 'strong', 'sub', 'sup', 'tt', 'u']);

interface Table {
  readonly rows: Row[];
  row: { readonly row: number; readonly cells: string[] } | null;
  cell: { text: string; readonly span: number } | null;
}

/** The tables of a page while its tags go by. A table within a cell is a table of its own. */
export class GrowTables {
  readonly #all: Table[] = [];
  readonly #open: Table[] = [];
  #cells = 0;

  open(name: string, attributes: Readonly<Record<string, string>>, row: number): void {
    if (name === 'table') {
      this.write(' ');
      const table: Table = { rows: [], row: null, cell: null };
      if (this.#all.push(table) > MOST_TABLES) throw tooMany('tables');
      this.#open.push(table);
      return;
    }
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'tr') {
      this.#endRow(table);
      table.row = { row, cells: [] };
    } else if (name === 'td' || name === 'th') {
      this.#endCell(table);
      table.row ??= { row, cells: [] };
      table.cell = { text: '', span: spanOf(attributes.colspan) };
    } else if (!INLINE.has(name)) this.write(' ');
  }

  write(text: string): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell) cell.text += text;
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.#endCell(table);
    else if (name === 'tr') this.#endRow(table);
    else if (name === 'table') {
      this.#endRow(table);
      this.#open.pop();
    } else if (!INLINE.has(name)) this.write(' ');
  }

  /** The rows of each table that has some. */
  finished(): (readonly Row[])[] {
    for (const table of this.#open) this.#endRow(table);
    return this.#all.filter(({ rows }) => rows.length > 0).map(({ rows }) => rows);
  }

  #endCell(table: Table): void {
    if (!table.cell || !table.row) return;
    const { text, span } = table.cell;
    table.cell = null;
    const { row, cells } = table.row;
    this.#cells += span;
    if (this.#cells > MOST_CELLS) throw tooMany('cells');
    if (cells.length + span > WIDEST)
      throw new UnreadableFile('malformed', `Line ${row}: a row of more than ${WIDEST} cells. Export the file again.`);
    cells.push(boundedText(text.replace(/\s+/g, ' ').trim()));
    for (let i = 1; i < span; i++) cells.push('');
  }

  #endRow(table: Table): void {
    this.#endCell(table);
    const { row } = table;
    table.row = null;
    if (!row?.cells.some((cell) => cell !== '')) return;
    this.#cells += CELLS_OF_A_ROW;
    // A copy takes half the memory of an array that grew.
    table.rows.push({ row: row.row, cells: row.cells.slice() });
  }
}

function spanOf(text: string | undefined): number {
  const span = Number.parseInt(text ?? '1', 10);
  return span > 1 && span <= 1000 ? span : 1;
}

function tooMany(what: string): UnreadableFile {
  return new UnreadableFile('too_large', `The page has more ${what} than can be read at once. Export a shorter period at a time.`);
}
