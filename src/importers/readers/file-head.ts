import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import { readBlocks } from './read-blocks.ts';
import { textEncoding } from './text-encoding.ts';

const HEAD_BYTES = 64 * 1024;

export interface FileHead {
  readonly bytes: Uint8Array;
  /** The beginning as text, cut anywhere. */
  readonly text: string;
  /** The bytes had NULs where text has none. */
  readonly nulls: boolean;
  /** Something in it could not be decoded. */
  readonly damaged: boolean;
}

export function fileHead(file: FileBytes): FileHead {
  for (const bytes of readBlocks(file, HEAD_BYTES)) {
    const nulls = !textEncoding(bytes).startsWith('utf-16') && bytes.includes(0);
    const text = firstText(file);
    return { bytes, text, nulls, damaged: nulls || text.includes('\uFFFD') };
  }
  return { bytes: new Uint8Array(0), text: '', nulls: false, damaged: false };
}

function firstText(file: FileBytes): string {
  for (const text of decodeText(file)) if (text !== '') return text;
  return '';
}
