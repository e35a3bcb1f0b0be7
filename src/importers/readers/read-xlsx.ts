import type { Row, Sheet, TableSource } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import { firstRows } from './first-rows.ts';
import { readBlocks } from './read-blocks.ts';
import { limitSize } from './size-limit.ts';
import type { CellContext } from './xlsx/cell-text.ts';
import { dateStyles } from './xlsx/date-styles.ts';
import { limitUnpacked } from './xlsx/limit-unpacked.ts';
import { sharedStrings } from './xlsx/shared-strings.ts';
import { sheetRows } from './xlsx/sheet-rows.ts';
import { unpackEntry } from './xlsx/unpack-entry.ts';
import { workbookParts } from './xlsx/workbook-parts.ts';
import { type ZipEntry, zipEntries } from './xlsx/zip-entries.ts';

const BLOCK_BYTES = 1024 ** 2;

/** Values alone: no macro, no link to other files, no formula is looked at. Hidden sheets are sheets. */
export function readXlsx(file: FileBytes): TableSource {
  limitSize(file, 'a workbook');
  const bytes = wholeFile(file);
  const parts = workbookParts(bytes, zipEntries(bytes));
  limitUnpacked([...parts.sheets.map(({ entry }) => entry), ...(parts.strings ? [parts.strings] : [])]);
  const text = (entry: ZipEntry) => decodeText(unpackEntry(bytes, entry));
  const context: CellContext = {
    strings: parts.strings ? sharedStrings(text(parts.strings)) : [],
    styles: dateStyles(parts.styles),
    from1904: parts.from1904,
  };
  const sheets = parts.sheets.map(({ name, entry }): Sheet => {
    const rows = (): Iterable<Row> => sheetRows(text(entry), context);
    return { name, head: firstRows(rows()), rows };
  });
  if (sheets.every(({ head }) => head.length === 0))
    throw new UnreadableFile('empty', 'The sheets of the workbook are empty. Export it again, and check that the period has trades.');
  return { kind: 'xlsx', name: file.name, damaged: sheets.some(isDamaged), sheets };
}

function wholeFile(file: FileBytes): Uint8Array {
  const blocks = [...readBlocks(file, BLOCK_BYTES)];
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

function isDamaged({ head }: Sheet): boolean {
  return head.some(({ cells }) => cells.some((cell) => cell.includes('\uFFFD')));
}
