import type { Row } from '../../source.ts';
import { UnreadableFile } from '../../unreadable-file.ts';
import { boundedText } from '../bounded-text.ts';
import { parseMarkup } from '../parse-markup.ts';
import { type CellContext, cellText } from './cell-text.ts';
import { damagedWorkbook } from './damaged-workbook.ts';
import { localName } from './local-name.ts';

const WIDEST = 16_384;
/** A few cells may stand far away, many may not. */
const MOST_GAPS = 1_000_000;
const MOST_GAPS_OF_A_ROW = 100;

/** The rows of a sheet, while its XML is unpacked and read. */
export function* sheetRows(blocks: Iterable<string>, context: CellContext): Generator<Row> {
  const sheet = new SheetWalk(context);
  for (const _ of parseMarkup(blocks, 'xml', sheet)) yield* sheet.rows.splice(0);
  yield* sheet.rows;
  if (!sheet.ended) throw damagedWorkbook('a sheet ends in the middle');
}

class SheetWalk {
  readonly rows: Row[] = [];
  ended = false;
  readonly #context: CellContext;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #attributes: Readonly<Record<string, string>> = {};
  #value = '';
  #collects = false;
  #inReading = false;
  #gaps = 0;
  #rowsSeen = 0;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (localName(name)) {
      case 'row':
        this.#rowsSeen++;
        this.#row = numberOf(attributes.r) ?? this.#row + 1;
        this.#cells = [];
        this.#column = -1;
        break;
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
        this.#attributes = attributes;
        this.#value = '';
        break;
      case 'v':
      case 't':
        this.#collects = !this.#inReading;
        break;
      case 'rPh':
        this.#inReading = true;
    }
  }

  text(text: string): void {
    if (this.#collects) this.#value += text;
  }

  close(name: string, closed: boolean): void {
    switch (localName(name)) {
      case 'v':
      case 't':
        this.#collects = false;
        break;
      case 'rPh':
        this.#inReading = false;
        break;
      case 'c':
        this.#place(cellText(this.#value, this.#attributes, this.#context));
        break;
      case 'row':
        if (this.#cells.some((cell) => cell !== '')) this.rows.push({ row: this.#row, cells: this.#cells });
        break;
      case 'worksheet':
        this.ended = closed;
    }
  }

  #place(text: string): void {
    if (this.#column < 0 || this.#column >= WIDEST) throw damagedWorkbook('a cell stands outside of the sheet');
    this.#gaps += Math.max(0, this.#column - this.#cells.length);
    if (this.#gaps > MOST_GAPS + MOST_GAPS_OF_A_ROW * this.#rowsSeen)
      throw new UnreadableFile('bomb', 'The sheet consists of empty cells, as bombs do, so it was not read.');
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = boundedText(text);
  }
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** AB12 is the 28th column, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > WIDEST) break;
  }
  return column - 1;
}
