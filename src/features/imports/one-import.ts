import { AppError } from '../../contract/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { type StoredImport, selectImports } from '../../db/queries/imports.ts';

export async function oneImport(uid: string, { db }: Pick<ReadContext, 'db'>): Promise<StoredImport> {
  const [row] = await selectImports(db, { before: null, limit: 1, uid });
  if (!row) throw new AppError('not_found', 'This import is no longer in the journal. Undo may bring it back.', { uid });
  return row;
}
