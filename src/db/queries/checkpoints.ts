import type { Db } from '../rows.ts';
import { withVersions } from './with-versions.ts';

export type StoredCheckpoint = Awaited<ReturnType<typeof selectCheckpoints>>[number];

const selection = (db: Db) =>
  db
    .selectFrom('checkpoint')
    .innerJoin('account', 'account.id', 'checkpoint.account_id')
    .selectAll('checkpoint')
    .select(['account.uid as account']);

/** Newest first. */
export async function selectCheckpoints(db: Db, account: string) {
  const rows = await selection(db)
    .where('account.uid', '=', account)
    .orderBy('day', 'desc')
    .orderBy('checkpoint.at', 'desc')
    .orderBy('checkpoint.id', 'desc')
    .execute();
  return withVersions(db, 'checkpoint', rows);
}

export async function selectCheckpoint(db: Db, uid: string): Promise<StoredCheckpoint | undefined> {
  const [row] = await withVersions(db, 'checkpoint', await selection(db).where('checkpoint.uid', '=', uid).execute());
  return row;
}
