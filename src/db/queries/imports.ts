import { sql } from 'kysely';
import type { Db } from '../rows.ts';

/** Imports, newest first, with how much of each is still stored; one more than asked, to tell whether there are more. */
export const selectImports = (db: Db, { before, limit, uid }: { before: number | null; limit: number; uid: string | null }) =>
  db
    .selectFrom('import_batch')
    .selectAll()
    .select((each) =>
      each
        .selectFrom('fill')
        .whereRef('fill.import_id', '=', 'import_batch.id')
        .select((fill) => fill.fn.countAll<number>().as('fills'))
        .as('fills'),
    )
    .where(sql<boolean>`(${before} IS NULL OR at < ${before})`)
    .where(sql<boolean>`(${uid} IS NULL OR uid = ${uid})`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
export type StoredImport = Awaited<ReturnType<typeof selectImports>>[number];

/** The accounts that have something of these imports. */
export const selectAccountsOfImports = (db: Db, batches: readonly number[]) =>
  db
    .selectFrom('account')
    .innerJoin(
      (from) =>
        from
          .selectFrom('fill')
          .select(['account_id', 'import_id'])
          .where('import_id', 'in', batches)
          .union(from.selectFrom('cash_event').select(['account_id', 'import_id']).where('import_id', 'in', batches))
          .as('held'),
      (join) => join.onRef('held.account_id', '=', 'account.id'),
    )
    .select(['account.uid', 'account.name', 'held.import_id'])
    .orderBy('account.name')
    .execute();
