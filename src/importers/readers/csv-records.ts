import type { Row } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { boundedText } from './bounded-text.ts';
import type { CsvShape } from './csv-shape.ts';
import { type QuotedRecord, quotedLine, quotedRecord } from './quoted-record.ts';

const LONGEST_LINE = 1_000_000;
const MOST_CELLS = 16_384;
const EQUALS = 0x3d;
/** ="0123" is how text that looks like a number is kept from Excel. */
const FORMULA_OF_TEXT = /^="([^"]*)"$/;

/** The records of a text that comes in blocks. Rows without any content are left out; `row` is the line a record begins on. */
export function* csvRecords(blocks: Iterable<string>, shape: CsvShape): Generator<Row> {
  const { delimiter, newline } = shape;
  let text = '';
  let line = 1;

  for (const block of withEnd(blocks)) {
    const last = block === null;
    text = last ? text : text + block;
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      const newlineAt = text.indexOf(newline, at);
      if (newlineAt < 0 && !last) break;
      const end = newlineAt < 0 ? text.length : newlineAt;
      if (end === at) {
        at++;
        line++;
        continue;
      }
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);

      const row = line;
      let cells: string[];
      if (quote < 0 || quote >= end) {
        cells = text.slice(at, end).split(delimiter);
        at = end + 1;
        line += 1;
      } else {
        const record: QuotedRecord = quotedRecord(text, at, shape, last);
        if (record === 'unfinished') break;
        cells = record === 'broken' ? quotedLine(text.slice(at, end), shape) : record.cells;
        at = record === 'broken' ? end + 1 : record.end + 1;
        line += record === 'broken' ? 1 : record.lines;
      }
      if (cells.length > MOST_CELLS) throw tooManyCells(row);
      if (trimAll(cells)) yield { row, cells };
    }
    text = text.slice(at);
    if (text.length > LONGEST_LINE && !text.includes(newline)) throw tooLong(line);
  }
}

function* withEnd(blocks: Iterable<string>): Generator<string | null> {
  yield* blocks;
  yield null;
}

/** In place; whether anything is left. */
function trimAll(cells: string[]): boolean {
  let content = false;
  for (let i = 0; i < cells.length; i++) {
    let cell = boundedText((cells[i] as string).trim());
    if (cell.charCodeAt(0) === EQUALS) cell = FORMULA_OF_TEXT.exec(cell)?.[1]?.trim() ?? cell;
    if (cell !== '') content = true;
    cells[i] = cell;
  }
  return content;
}

function tooLong(line: number): UnreadableFile {
  return new UnreadableFile(
    'malformed',
    `Line ${line} is longer than a million characters, so this is not a table as brokers write it. Export the file again as CSV.`,
  );
}

function tooManyCells(line: number): UnreadableFile {
  return new UnreadableFile('malformed', `Line ${line} has more than 16,384 columns. Export the file again as CSV.`);
}
