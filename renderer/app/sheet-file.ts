import type { Sheet } from '../../src/domain/xlsx/sheet.ts';
import { sheetCsv, sheetJson } from '../../src/domain/xlsx/sheet-csv.ts';
import type { FileKind } from '../ui/file-kind-menu.tsx';

/** A table as a file of its kind. */
export async function sheetFile(kind: FileKind, sheet: Sheet): Promise<Blob> {
  if (kind === 'xlsx') return xlsxFile(sheet);
  if (kind === 'json') return new Blob([`${JSON.stringify(sheetJson(sheet), null, 2)}\n`], { type: 'application/json' });
  return csvFile([sheetCsv(sheet)]);
}

/** With the mark that tells spreadsheets that it is UTF-8. */
export const csvFile = (lines: readonly string[]): Blob => new Blob(['\uFEFF', ...lines], { type: 'text/csv' });

async function xlsxFile(sheet: Sheet): Promise<Blob> {
  const { writeXlsx } = await import('../../src/domain/xlsx/write-xlsx.ts');
  const book = await writeXlsx([sheet], { encode: (text) => new TextEncoder().encode(text), deflate });
  return new Blob([book as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
