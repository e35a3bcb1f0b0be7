import { AppError } from '../contract/errors.ts';

/** What SQLite or the file system refused, in words; undefined when the error is not one of these. */
export function fromStorageError(error: unknown): AppError | undefined {
  if (error instanceof TypeError && error.message.includes('directory does not exist')) return cannotOpen();
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code))
    return new AppError(
      'disk_full',
      'The disk is full. Nothing of this change was stored and the journal is as it was. Free some space, then try again.',
    );
  if (code.startsWith('SQLITE_READONLY') || ['SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS'].includes(code))
    return new AppError(
      'journal_readonly',
      'The journal can only be read here. Make its folder writable, or move the journal to another folder.',
    );
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new AppError(
      'journal_damaged',
      'The journal file cannot be read: it is damaged, or not a Roundtrip journal. It was left as it is. To go on from a backup, copy the newest file of its backups folder into an empty folder, name it journal.sqlite, and open that folder.',
    );
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EBUSY', 'ELOOP'].includes(code)) return cannotOpen();
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('busy', 'The journal is in use by another program. Close it there, then try again.');
  if (code.startsWith('SQLITE_IOERR'))
    return new AppError(
      'disk_full',
      'The disk could not be written or read. Nothing of this change was stored. Check the disk, then try again.',
    );
  if (code.startsWith('SQLITE_CONSTRAINT'))
    return new AppError('conflict', 'This would contradict something already in the journal, so nothing was changed.');
  return undefined;
}

const cannotOpen = () =>
  new AppError('folder_missing', 'The journal folder cannot be opened. Check that it still exists and that you may read and write it.');
