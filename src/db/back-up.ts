import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../contract/errors.ts';
import { connect } from './connection.ts';
import { backupFolder, journalFile, verifyCopy } from './open.ts';

export interface BackUpOptions {
  now: number;
  /** Throws to stop it. */
  progress(donePages: number, totalPages: number): void;
}

/** Copies one moment of the journal while work goes on, and gives the copy its name only once it was read back. */
export async function backUp(folder: string, { now, progress }: BackUpOptions): Promise<string> {
  refuseWithoutRoom(folder);
  mkdirSync(backupFolder(folder), { recursive: true });
  const file = join(backupFolder(folder), `journal-${new Date(now).toISOString().replace(/[:.]/g, '-')}.sqlite`);
  const partial = `${file}.partial`;
  const source = connect(journalFile(folder), 'read');
  try {
    // An open read holds the moment: commits made meanwhile neither enter the copy nor restart it.
    source.exec('BEGIN');
    source.prepare('SELECT rev FROM journal').get();
    await source.backup(partial, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages);
        return 500;
      },
    });
    verifyCopy(partial);
    renameSync(partial, file);
    return file;
  } finally {
    source.close();
    for (const rest of [partial, `${partial}-wal`, `${partial}-shm`, `${partial}-journal`]) if (existsSync(rest)) rmSync(rest);
  }
}

function refuseWithoutRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = 2 * statSync(journalFile(folder)).size;
  if (bavail * bsize < needed)
    throw new AppError(
      'disk_full',
      `A backup needs ${Math.ceil(needed / 1e6)} MB of free space. Nothing was written. Free some space, then try again.`,
      {
        neededBytes: needed,
      },
    );
}
