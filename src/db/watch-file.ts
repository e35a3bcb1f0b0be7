import { statSync } from 'node:fs';
import { AppError } from '../contract/errors.ts';
import { journalFile } from './open.ts';

/**
 * A file that was deleted or moved away while it was open still takes writes, and loses them at the end. Gives a check to make
 * before each change. It only asks for the file's name and number: opening it would drop the locks of this process.
 */
export function watchFile(folder: string): () => void {
  const opened = numberOf(folder);
  return () => {
    if (numberOf(folder) === opened) return;
    throw new AppError(
      'folder_missing',
      `The journal is no longer in ${folder}: it was moved or deleted while it was open. Nothing of this change was stored. Put it back, then try again.`,
      { folder },
    );
  };
}

function numberOf(folder: string): string | undefined {
  const file = statSync(journalFile(folder), { throwIfNoEntry: false, bigint: true });
  return file && `${file.dev}:${file.ino}`;
}
