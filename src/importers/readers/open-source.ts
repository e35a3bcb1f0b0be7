import type { Source } from '../source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { FileBytes } from './file-bytes.ts';
import { fileHead } from './file-head.ts';
import { readCsv } from './read-csv.ts';
import { refuseBinary } from './refuse-binary.ts';

const LARGEST_BYTES = 2 * 1024 ** 3;

/** Decides by what is in the file, never by its name. Throws UnreadableFile. */
export function openSource(file: FileBytes): Source {
  if (file.size > LARGEST_BYTES) throw new UnreadableFile('too_large', 'The file is larger than 2 GB. Export a shorter period at a time.');
  const head = fileHead(file);
  if (head.text.trim() === '')
    throw new UnreadableFile('empty', 'The file is empty. Export it again, and check that the period has trades.');
  refuseBinary(head);
  return readCsv(file, head);
}
