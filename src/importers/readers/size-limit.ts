import { UnreadableFile } from '../unreadable-file.ts';
import type { FileBytes } from './file-bytes.ts';

const LARGEST_MB = 100;

/** For what must stand in memory as a whole. CSV has no such limit. */
export function limitSize(file: FileBytes, kind: string): void {
  const mb = file.size / 1_000_000;
  if (mb <= LARGEST_MB) return;
  throw new UnreadableFile(
    'too_large',
    `The file has ${Math.ceil(mb)} MB, and ${kind} can be read up to ${LARGEST_MB} MB. Export a shorter period at a time, or CSV.`,
  );
}
