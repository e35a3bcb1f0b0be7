import type { Row, TableSource } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { firstRows } from './first-rows.ts';
import { sniffCsv } from './sniff-csv.ts';

const SEPARATOR_LINE = /^"?sep=.?"?$/i;

/** Any text that is nothing else. It is decoded and cut into rows while it is walked; nothing of it stays. */
export function readCsv(file: FileBytes, opened: FileHead): TableSource {
  const shape = sniffCsv(opened.text);
  const rows = () => withoutSeparatorLine(csvRecords(decodeText(file), shape));
  const head = firstRows(rows());
  if (head.length === 0)
    throw new UnreadableFile('empty', 'The file holds no text. Export it again, and check that the period has trades.');
  return { kind: 'csv', name: file.name, damaged: opened.damaged, sheets: [{ name: '', head, rows }] };
}

/** Excel's first line `sep=;` is about the file, not in it. */
function* withoutSeparatorLine(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) if (row.row > 1 || !SEPARATOR_LINE.test(row.cells.join(''))) yield row;
}
