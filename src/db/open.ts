import { existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../contract/errors.ts';
import { type Connection, connect } from './connection.ts';
import type { World } from './context.ts';
import { migrate, versionOf } from './migrate.ts';
import type { Migration } from './migrations.ts';
import { installTriggers } from './recorder/triggers.ts';
import { fromStorageError } from './storage-error.ts';

export const journalFile = (folder: string): string => join(folder, 'journal.sqlite');
export const backupFolder = (folder: string): string => join(folder, 'backups');
export const holdsJournal = (folder: string): boolean => existsSync(journalFile(folder));

/** Opens the one writable connection and brings the journal to the newest version; makes a journal where none is. */
export function openForWriting(folder: string, migrations: readonly Migration[], world: World): Connection {
  return coded(() => {
    const sql = connect(journalFile(folder), 'write');
    try {
      versionOf(sql);
      sql.pragma('journal_mode = WAL');
      migrate(sql, {
        migrations,
        backUp: (version) => copyBefore(sql, folder, version, world.now()),
        seed: () => sql.prepare('INSERT INTO journal (id, uid, created_at, rev) VALUES (1, ?, ?, 0)').run(world.newUid(), world.now()),
      });
      installTriggers(sql);
      return sql;
    } catch (error) {
      sql.close();
      throw error;
    }
  });
}

/** The read-only connection of the reader. The writer must have opened the journal before. */
export const openForReading = (folder: string): Connection => coded(() => connect(journalFile(folder), 'read'));

function copyBefore(sql: Connection, folder: string, version: number, now: number): void {
  const needed = 2 * statSync(journalFile(folder)).size;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < needed)
    throw new AppError(
      'disk_full',
      'There is not enough room to back the journal up before it is updated. It was left as it is. Free some space, then try again.',
      {
        neededBytes: needed,
      },
    );
  mkdirSync(backupFolder(folder), { recursive: true });
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const copy = join(backupFolder(folder), `before-version-${version + 1}-${stamp}.sqlite`);
  sql.prepare('VACUUM INTO ?').run(copy);
  verifyCopy(copy);
}

/** A copy counts only once it was opened and read to its end. */
export function verifyCopy(file: string): void {
  const copy = connect(file, 'read');
  try {
    const answer = copy.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new AppError('journal_damaged', `The copy ${file} cannot be read back, so it does not count as a backup.`);
    versionOf(copy);
  } finally {
    copy.close();
  }
}

function coded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fromStorageError(error) ?? error;
  }
}
