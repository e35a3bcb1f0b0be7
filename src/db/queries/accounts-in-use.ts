import type { Db } from '../rows.ts';

/** Those that are not archived, by name. */
export const selectAccountsInUse = (db: Db) =>
  db
    .selectFrom('account')
    .select(['id', 'uid', 'name', 'mode', 'currency'])
    .where('archived', '=', 0)
    .orderBy('name', (name) => name.collate('nocase'))
    .execute();
