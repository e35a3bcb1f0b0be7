import { cpSync, existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../contract/errors.ts';
import { journalFile, verifyCopy } from '../db/open.ts';
import { makeFolder } from './make-folder.ts';

/** Refuses before anything is stopped. */
export function checkTarget(from: string, to: string): void {
  const way = relative(resolve(from), resolve(to));
  // Another drive has no way in between.
  const leadsOut = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (!leadsOut) throw new AppError('invalid_input', 'Choose a folder outside the one the journal is in now.', { folder: to });
  refuseFull(to);
  makeFolder(dirname(to));
}

export function refuseFull(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new AppError('folder_not_empty', `${folder} is a file. Choose a folder.`, { folder });
  if (readdirSync(folder).length > 0)
    throw new AppError('folder_not_empty', `The folder ${folder} is not empty. Choose an empty one, or a name that does not exist yet.`, {
      folder,
    });
}

/** Nobody may have the journal open but the caller, who holds its lock. The old folder goes only after the new one was read. */
export function moveJournal(from: string, to: string): void {
  if (existsSync(to)) rmdirSync(to);
  try {
    renameSync(from, to);
    return;
  } catch (error) {
    // Another disk, or a system that does not move folders with open files: copy instead.
    if (!['EXDEV', 'EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  try {
    cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: (path) => !path.startsWith(join(from, 'owner.')) });
    verifyCopy(journalFile(to));
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

/** After a copy: what is left at the old place. */
export function removeOld(from: string): void {
  if (existsSync(from)) rmSync(from, { recursive: true, force: true });
}
