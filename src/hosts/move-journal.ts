import { closeSync, cpSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
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

/** What the owner of a journal keeps beside it; it stays behind. */
const OWNERS = new Set(['owner.lock', 'owner.lock-journal', 'owner.json', 'owner.json.new', 'owner.sock']);

/**
 * Nobody may have the journal open but the caller, who holds its lock. True when the old folder is still there: it was copied,
 * read back and is on disk, and the old one can go.
 */
export function moveJournal(from: string, to: string): boolean {
  const wasThere = existsSync(to);
  try {
    if (existsSync(to)) rmdirSync(to);
    renameSync(from, to);
    return false;
  } catch {
    // Another disk, the root of one, or a system that does not move folders with open files: copy instead.
  }
  try {
    cpSync(from, to, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => dirname(path) !== from || !OWNERS.has(basename(path)),
    });
    verifyCopy(journalFile(to));
    flush(to);
    return true;
  } catch (error) {
    undoCopy(to, wasThere);
    throw error;
  }
}

/** The folder stays if it was there: it may be where a disk is mounted. */
function undoCopy(to: string, wasThere: boolean): void {
  if (!existsSync(to)) return;
  for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true, force: true });
  if (!wasThere) rmdirSync(to);
}

/** All but the lock, which keeps others out until nothing is left for them to find; then the folder itself. */
export function removeOld(from: string, release: () => void): void {
  try {
    for (const name of readdirSync(from)) if (name !== 'owner.lock') rmSync(join(from, name), { recursive: true, force: true });
  } finally {
    release();
  }
  rmSync(from, { recursive: true, force: true });
}

/** A copy may stand in memory only; the original goes when it stands on the disk. */
function flush(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) flush(join(path, name));
  if (isFolder && process.platform === 'win32') return; // folders cannot be opened there
  const file = openSync(path, isFolder ? 'r' : 'r+');
  fsyncSync(file);
  closeSync(file);
}
