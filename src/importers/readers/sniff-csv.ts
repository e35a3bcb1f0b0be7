import { csvRecords } from './csv-records.ts';
import type { CsvShape } from './csv-shape.ts';

const DELIMITERS = ['\t', ';', '|', ','];
const HEAD_ROWS = 60;
const NAMES_SEPARATOR = /^\uFEFF?"?sep=(.)"?\r?(?:\n|\r|$)/i;

/** What separates the cells and the lines, from the first characters of the text. */
export function sniffCsv(head: string): CsvShape {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const named = NAMES_SEPARATOR.exec(head)?.[1];
  return { delimiter: named ?? bestDelimiter(head, newline), newline };
}

/** The one that splits some line into the most names of columns: data have decimal commas and sentences, a header has neither. */
function bestDelimiter(head: string, newline: '\n' | '\r'): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(head, { delimiter, newline });
    for (const [i, cells] of rows.entries()) {
      const score = likeHeader(cells) * (1 + followed(cells.length, rows.slice(i + 1, i + 11)));
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function firstRows(head: string, shape: CsvShape): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { cells } of csvRecords([head], shape)) {
    rows.push(cells);
    if (rows.length === HEAD_ROWS) break;
  }
  return rows;
}

/** How many of them may be names of columns; one alone is none. */
function likeHeader(cells: readonly string[]): number {
  const names = cells.filter((cell) => cell.length <= 60 && /\p{L}/u.test(cell) && !/^[\d\s.,:/-]{4,}/.test(cell));
  return names.length >= 2 ? names.length : 0;
}

/** The share of the next rows that come out about as wide. */
function followed(width: number, next: readonly (readonly string[])[]): number {
  if (next.length === 0) return 0;
  return next.filter((cells) => cells.length >= width * 0.6).length / next.length;
}
