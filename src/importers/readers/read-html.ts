import type { Row, TableSource } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { declaredCodePage } from './declared-code-page.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { firstRows } from './first-rows.ts';
import { GrowTables } from './grow-tables.ts';
import { parseMarkup } from './parse-markup.ts';
import { limitSize } from './size-limit.ts';

const UNSEEN = new Set(['script', 'style', 'title', 'noscript', 'template', 'select', 'svg', 'math']);

/** A sheet for each table that has rows of its own, in the order they begin in. */
export function readHtml(file: FileBytes, head: FileHead): TableSource {
  limitSize(file, 'HTML');
  const tables = new GrowTables();
  let unseen = 0;
  const parsing = parseMarkup(decodeText(file, declaredCodePage(head.text)), 'html', {
    open: (name, attributes, row) => {
      if (UNSEEN.has(name)) unseen++;
      else if (unseen === 0) tables.open(name, attributes, row);
    },
    text: (text) => {
      if (unseen === 0) tables.write(text);
    },
    close: (name) => {
      if (UNSEEN.has(name)) unseen--;
      else if (unseen === 0) tables.close(name);
    },
  });
  for (const _ of parsing);
  const sheets = tables.finished().map((rows) => ({ name: '', head: firstRows(rows), rows: (): Iterable<Row> => rows }));
  if (sheets.length === 0)
    throw new UnreadableFile('malformed', 'This web page has no table in it. Save the report itself as HTML, or export CSV.');
  return { kind: 'html', name: file.name, damaged: head.damaged, sheets };
}
