import { AppError } from '../contract/errors.ts';
import type { Db, InstrumentRow } from '../db/rows.ts';

export async function oneInstrument(db: Db, uid: string): Promise<InstrumentRow> {
  const row = await db.selectFrom('instrument').selectAll().where('uid', '=', uid).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'This instrument is no longer in the journal. Undo may bring it back.', { uid });
  return row;
}

export const instrumentByNumber = (db: Db, id: number): Promise<InstrumentRow> =>
  db.selectFrom('instrument').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
