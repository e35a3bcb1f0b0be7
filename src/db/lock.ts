import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fromStorageError } from './storage-error.ts';

export interface Lock {
  release(): void;
}

/**
 * The one owner of a journal holds an exclusive transaction on a tiny SQLite file. The system drops it with the process,
 * however that ends, so a lock is never stale. Undefined: somebody else has it.
 */
export function takeLock(folder: string): Lock | undefined {
  let file: Database.Database | undefined;
  try {
    file = new Database(join(folder, 'owner.lock'), { timeout: 0 });
    file.pragma('locking_mode = EXCLUSIVE');
    file.exec('BEGIN EXCLUSIVE');
    const held = file;
    return { release: () => void held.close() };
  } catch (error) {
    file?.close();
    const refused = fromStorageError(error);
    if (refused?.code === 'busy') return undefined;
    throw refused ?? error;
  }
}
