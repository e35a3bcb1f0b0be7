import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import type { FileBytes } from '../../importers/readers/file-bytes.ts';

/** Where raw files are kept, named by the hash of their bytes. */
export const keptFile = (folder: string, hash: string): string => join(folder, 'imports', hash);

/** A file that was handed over. Its bytes are read as they are asked for. */
export function openKeptFile(folder: string, hash: string, name: string): FileBytes {
  const path = keptFile(folder, hash);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new AppError('not_found', 'This file is no longer kept with the journal. Choose it again.', { file: hash });
  return {
    name,
    size: stat.size,
    *chunks() {
      const file = openSync(path, 'r');
      try {
        for (;;) {
          const chunk = new Uint8Array(CHUNK);
          const read = readSync(file, chunk);
          if (read === 0) return;
          yield read === CHUNK ? chunk : chunk.subarray(0, read);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

const CHUNK = 1 << 20;
