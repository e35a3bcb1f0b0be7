import type { Db } from '../rows.ts';
import { withVersions } from './with-versions.ts';

export type StoredCheckpoint = Awaited<ReturnType<typeof selectCheckpoints>>[number];

const selection = (db: Db) =>
  db
    .selectFrom('checkpoint')
    .innerJoin('account', 'account.id', 'checkpoint.account_id')
    .selectAll('checkpoint')
    .select(['account.uid as account']);

/** Newest first; one more than asked, to tell whether there are more. */
export async function selectCheckpoints(db: Db, { account, offset, limit }: { account: string; offset: number; limit: number }) {
  const rows = await selection(db)
    .where('account.uid', '=', account)
    .orderBy('day', 'desc')
    .orderBy('checkpoint.at', 'desc')
    .orderBy('checkpoint.id', 'desc')
    .offset(offset)
    .limit(limit + 1)
    .execute();
  return withVersions(db, 'checkpoint', rows);
}

export async function selectCheckpoint(db: Db, uid: string): Promise<StoredCheckpoint | undefined> {
  const [row] = await withVersions(db, 'checkpoint', await selection(db).where('checkpoint.uid', '=', uid).execute());
  return row;
}
