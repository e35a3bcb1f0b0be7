import type { CsvShape } from './csv-shape.ts';

const LONGEST_RECORD = 1_000_000;
const MOST_LINES = 100;

/** `end`: where its last line ends. Unfinished: its end is not in the text yet. Broken: a quote that closes nowhere sensible. */
export type QuotedRecord = { readonly cells: string[]; readonly end: number; readonly lines: number } | 'unfinished' | 'broken';

/** One record with quotes, which may go over several lines. */
export function quotedRecord(text: string, start: number, shape: CsvShape, last: boolean): QuotedRecord {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const open = quoteAt(text, at, shape);
    if (open < 0) {
      const end = endOfPlain(text, at, shape);
      cells.push(text.slice(at, end));
      at = end;
    } else {
      const close = closing(text, open, shape, last);
      if (close === 'broken') return 'broken';
      if (close === 'unfinished') return tooMuch(text, start, shape) ? 'broken' : 'unfinished';
      const raw = text.slice(open + 1, close.quote);
      cells.push(unquoted(raw));
      lines += count(raw, shape.newline);
      if (lines > MOST_LINES || close.next - start > LONGEST_RECORD) return 'broken';
      at = close.next;
    }
    if (text[at] === shape.delimiter) {
      at++;
      continue;
    }
    if (at < text.length || last) return { cells, end: at, lines };
    return tooMuch(text, start, shape) ? 'broken' : 'unfinished';
  }
}

/** A line whose quotes lead nowhere, taken by itself: a quote counts if it is closed on the line, else it is dropped. */
export function quotedLine(line: string, shape: CsvShape): string[] {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const open = quoteAt(line, at, shape);
    const close = open < 0 ? 'broken' : closing(line, open, shape, true);
    if (typeof close === 'string') {
      const end = endOfPlain(line, at, shape);
      cells.push(line.slice(open < 0 ? at : open + 1, end));
      at = end;
    } else {
      cells.push(unquoted(line.slice(open + 1, close.quote)));
      at = close.next;
    }
    if (line[at] !== shape.delimiter) return cells;
  }
}

/** A line within a cell ends the same way in every file, for its text may tell one fill from another. */
function unquoted(raw: string): string {
  const text = raw.includes('""') ? raw.replaceAll('""', '"') : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The opening quote of the cell at `at`, with spaces before it or not; -1: the cell is not quoted. */
function quoteAt(text: string, at: number, shape: CsvShape): number {
  const next = skipSpaces(text, at, shape);
  return text[next] === '"' ? next : -1;
}

function endOfPlain(text: string, at: number, shape: CsvShape): number {
  for (let i = at; i < text.length; i++) if (text[i] === shape.delimiter || text[i] === shape.newline) return i;
  return text.length;
}

/** The quote that ends the cell, and where the delimiter or the end of the line after it stands. */
function closing(text: string, open: number, shape: CsvShape, last: boolean): { quote: number; next: number } | 'broken' | 'unfinished' {
  let stray = false;
  let lineEnd = -1;
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (stray && lineEnd < quote) return 'broken';
    if (text[quote + 1] === '"') {
      quote++;
      continue;
    }
    const next = skipSpaces(text, quote + 1, shape);
    if (next >= text.length && !last) return 'unfinished';
    if (next >= text.length || text[next] === shape.delimiter || text[next] === shape.newline) return { quote, next };
    // A quote in the middle of a word is meant as one, but a cell that has them does not go over lines as well.
    if (!stray) lineEnd = endOfLine(text, open, shape);
    stray = true;
  }
  return last ? 'broken' : 'unfinished';
}

function endOfLine(text: string, at: number, shape: CsvShape): number {
  const end = text.indexOf(shape.newline, at);
  return end < 0 ? text.length : end;
}

function skipSpaces(text: string, at: number, shape: CsvShape): number {
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const blank = code === 0x20 || code === 0x0d || code === 0x09 || code === 0xa0 || code === 0xfeff;
    if (!blank || text[i] === shape.delimiter || text[i] === shape.newline) return i;
  }
  return i;
}

function tooMuch(text: string, start: number, shape: CsvShape): boolean {
  if (text.length - start > LONGEST_RECORD) return true;
  let at = start;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    at = text.indexOf(shape.newline, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function count(text: string, what: string): number {
  let n = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) n++;
  return n;
}
