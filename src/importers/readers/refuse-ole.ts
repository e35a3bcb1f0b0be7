import { UnreadableFile } from '../unreadable-file.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { readBlocks } from './read-blocks.ts';

const HEADER = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ENCRYPTED = [...'EncryptedPackage'].join('\0');
/** Its directory lies in sectors of a size that divides this one. */
const BLOCK_BYTES = 256 * 1024;

/** Old workbooks, and new ones with a password, come in the container of old Office files. */
export function refuseOle(file: FileBytes, head: FileHead): void {
  if (!String.fromCharCode(...head.bytes.subarray(0, 8)).startsWith(HEADER)) return;
  for (const block of readBlocks(file, BLOCK_BYTES))
    if (new TextDecoder('latin1').decode(block).includes(ENCRYPTED))
      throw new UnreadableFile('encrypted', 'The workbook has a password. Save it without one, then import it again.');
  throw new UnreadableFile(
    'binary',
    'This is a workbook of the old kind (.xls). Open it in a spreadsheet, save it as .xlsx or CSV, then import that.',
  );
}
