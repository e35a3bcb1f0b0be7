import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../contract/errors.ts';

/** With all that is missing above it. Node's own way to do this never comes back from a file system that takes no folders. */
export function makeFolder(folder: string): void {
  try {
    make(folder);
  } catch {
    throw new AppError('folder_missing', `The folder ${folder} cannot be made. Choose a place where you may write.`, { folder });
  }
}

function make(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) make(above);
  mkdirSync(folder, { mode: 0o700 });
}
