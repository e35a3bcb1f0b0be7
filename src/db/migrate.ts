import { AppError } from '../contract/errors.ts';
import { APPLICATION_ID, type Connection } from './connection.ts';
import type { Migration } from './migrations.ts';
import { dropTriggers } from './recorder/triggers.ts';

export interface MigrateOptions {
  migrations: readonly Migration[];
  /** Called before an existing journal is changed. */
  backUp(fromVersion: number): void;
  /** Called in the transaction that makes a new journal. */
  seed(): void;
}

/** Brings the file to the newest version in one transaction, or leaves it exactly as it was. */
export function migrate(sql: Connection, { migrations, backUp, seed }: MigrateOptions): void {
  const version = versionOf(sql);
  if (version > migrations.length)
    throw new AppError(
      'journal_newer',
      `This journal was written by a newer Roundtrip (version ${version}, this one knows ${migrations.length}). It was left as it is. Update Roundtrip to open it.`,
      { version, known: migrations.length },
    );
  const pending = migrations.slice(version);
  if (pending.length === 0) return;
  if (version > 0) backUp(version);
  // Rebuilding a table with foreign keys on would cascade; the check below makes up for it.
  sql.pragma('foreign_keys = OFF');
  try {
    sql.exec('BEGIN IMMEDIATE');
    // A migration may drop a column that a trigger names; opening puts the triggers back.
    dropTriggers(sql);
    for (const { sql: text } of pending) sql.exec(text);
    if (version === 0) seed();
    const broken = sql.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
    sql.pragma(`application_id = ${APPLICATION_ID}`);
    sql.pragma(`user_version = ${migrations.length}`);
    sql.exec('COMMIT');
  } catch (error) {
    if (sql.inTransaction) sql.exec('ROLLBACK');
    throw error;
  } finally {
    sql.pragma('foreign_keys = ON');
  }
}

/** 0 for an empty file; a file of another program is refused before anything is written to it. */
export function versionOf(sql: Connection): number {
  const tables = sql.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_master').get();
  const id = sql.pragma('application_id', { simple: true });
  if (tables && tables.n > 0 && id !== APPLICATION_ID)
    throw new AppError(
      'journal_damaged',
      'The file journal.sqlite in this folder belongs to another program. It was left as it is. Choose another folder.',
    );
  return sql.pragma('user_version', { simple: true }) as number;
}
