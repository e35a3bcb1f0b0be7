import type { Kysely } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
export interface FailedRun {
  call: string;
  /** JSON */
  input: string;
  title: string;
  failed_at: number;
  /** How many of its tries are used up; below `most` it is being tried again and not listed. */
  attempts: number;
  message: string;
}

export const selectFailedJobs = (db: Db, most: number) =>
  db
    .selectFrom('failed_job')
    .select(['id', 'call', 'title', 'failed_at as failedAt', 'message'])
    .where('attempts', '>=', most)
    .orderBy('failed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();

/** Off the list, to be tried again; undefined when it is not on it. */
export const takeFailedJob = (db: Db, id: number, most: number) =>
  db
    .updateTable('failed_job')
    .set({ attempts: 0 })
    .where('id', '=', id)
    .where('attempts', '>=', most)
    .returning(['call', 'input'])
    .executeTakeFirst();

export async function insertFailedJob(db: Db, run: FailedRun): Promise<number> {
  return (await db.insertInto('failed_job').values(run).returning('id').executeTakeFirstOrThrow()).id;
}

export async function updateFailedJob(db: Db, id: number, run: Partial<FailedRun>): Promise<void> {
  await db.updateTable('failed_job').set(run).where('id', '=', id).execute();
}

/** False when it was not there. */
export async function deleteFailedJob(db: Db, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('failed_job').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What was being tried again when Roundtrip ended is listed: nobody waits for it any more. */
export function listInterrupted(sql: Connection, most: number): void {
  sql
    .prepare(
      `UPDATE failed_job SET attempts = :most, message = iif(message LIKE '%' || :words, message, message || :words) WHERE attempts < :most`,
    )
    .run({ most, words: ' Roundtrip was closed before it was tried again.' });
}
