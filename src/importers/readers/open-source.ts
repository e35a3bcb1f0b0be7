import type { Source } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { FileBytes } from './file-bytes.ts';
import { type FileHead, fileHead } from './file-head.ts';
import { kindOfText } from './kind-of-text.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readOfx } from './read-ofx.ts';
import { readXlsx } from './read-xlsx.ts';
import { readXml } from './read-xml.ts';
import { refuseBinary } from './refuse-binary.ts';
import { refuseOle } from './refuse-ole.ts';

const LARGEST_BYTES = 2 * 1024 ** 3;

/** Decides by what is in the file, never by its name. Throws UnreadableFile. */
export function openSource(file: FileBytes): Source {
  if (file.size > LARGEST_BYTES) throw new UnreadableFile('too_large', 'The file is larger than 2 GB. Export a shorter period at a time.');
  const head = fileHead(file);
  if (isZip(head)) return readXlsx(file);
  refuseOle(file, head);
  if (head.text.trim() === '')
    throw new UnreadableFile('empty', 'The file is empty. Export it again, and check that the period has trades.');
  refuseBinary(head);
  return readText(file, head);
}

function isZip({ bytes }: FileHead): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;
}

function readText(file: FileBytes, head: FileHead): Source {
  switch (kindOfText(head.text)) {
    case 'csv':
      return readCsv(file, head);
    case 'html':
      return readHtml(file, head);
    case 'xml':
      return readXml(file, head);
    case 'ofx':
      return readOfx(file, head);
    case 'json':
      return readJson(file, head);
  }
}
