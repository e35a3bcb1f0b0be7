import { AppError } from '../contract/errors.ts';
import type { AccountRow, Db } from '../db/rows.ts';

export async function oneAccount(db: Db, uid: string): Promise<AccountRow> {
  const row = await db.selectFrom('account').selectAll().where('uid', '=', uid).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'This account is no longer in the journal. Undo may bring it back.', { uid });
  return row;
}

/** One that takes new rows. */
export async function openAccount(db: Db, uid: string): Promise<AccountRow> {
  const row = await oneAccount(db, uid);
  if (row.archived === 1)
    throw new AppError('conflict', `“${row.name}” is archived. Nothing was stored; take the account out of the archive first.`, { uid });
  return row;
}
