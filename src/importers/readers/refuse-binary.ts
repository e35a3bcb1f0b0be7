import { UnreadableFile } from '../unreadable-file.ts';
import type { FileHead } from './file-head.ts';

const KNOWN: readonly (readonly [what: string, magic: string])[] = [
  ['a PDF', '%PDF-'],
  ['a picture', '\x89PNG'],
  ['a picture', 'GIF8'],
  ['a picture', '\xff\xd8\xff'],
  ['a program', 'MZ\x90'],
  ['a program', '\x7fELF'],
  ['a packed archive', '\x1f\x8b'],
  ['a packed archive', 'Rar!'],
  ['a packed archive', '7z\xbc\xaf'],
  ['a database', 'SQLite format 3'],
];

/** What is no text at all, and no workbook either. */
export function refuseBinary(head: FileHead): void {
  const start = String.fromCharCode(...head.bytes.subarray(0, 16));
  const known = KNOWN.find(([, magic]) => start.startsWith(magic));
  if (known) throw binary(`This is ${known[0]}, not an export of trades.`);
  if (controlShare(head) > 0.02) throw binary('This file is not text and not a workbook.');
}

function binary(what: string): UnreadableFile {
  return new UnreadableFile('binary', `${what} Export the trades from the broker as CSV, Excel, HTML, XML, OFX or JSON.`);
}

/** Random bytes have an eighth of them, text next to none. */
function controlShare(head: FileHead): number {
  const sample = head.text.slice(0, 16_384);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x1a) controls++;
  }
  let nulls = 0;
  if (head.nulls) for (const byte of head.bytes.subarray(0, 16_384)) if (byte === 0) nulls++;
  return (controls + nulls) / (sample.length + nulls);
}
