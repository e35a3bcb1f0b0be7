import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';

/** A backup that failed four times on a full disk, in a journal that nobody has open. */
export function addFailedBackup(folder: string, id: number): void {
  const sql = connect(journalFile(folder), 'write');
  sql
    .prepare(
      `INSERT INTO failed_job (id, call, input, title, failed_at, attempts, message)
       VALUES (?, 'journal.backup', '{}', 'Backing up', ?, 4, 'The disk is full.')`,
    )
    .run(id, Date.UTC(2026, 0, 5, 14, id));
  sql.close();
}
