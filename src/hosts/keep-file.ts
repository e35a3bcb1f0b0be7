import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../contract/errors.ts';

/** Of a file that was handed over. */
export interface KeptFile {
  /** The hash of its bytes: its name from now on. */
  readonly file: string;
  readonly size: number;
}

/** Keeps a file with the journal, under the hash of its bytes. Nothing is left behind when it breaks off. */
export async function keepFile(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const home = join(folder, 'imports');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const half = join(home, `.${randomUUID()}`);
  const hash = createHash('sha256');
  let size = 0;
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > LARGEST_FILE) throw tooLarge();
        hash.update(chunk);
        // Not write: on a disk that is nearly full that may take a part of it and say nothing.
        await file.writeFile(chunk);
      }
      await file.datasync();
    } finally {
      await file.close();
    }
    const name = hash.digest('hex');
    await rename(half, join(home, name));
    return { file: name, size };
  } catch (error) {
    rmSync(half, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new AppError('disk_full', 'The disk is full. Nothing of this file was kept; make room and hand it over again.');
    throw error;
  }
}

export const LARGEST_FILE = 2 ** 31;
export const tooLarge = () => new AppError('too_large', 'This file is larger than 2 GB. Nothing of it was kept; export a shorter period.');
