import type { Db } from '../rows.ts';

/** Accounts in use that have limits, and those of prop firms, which should have. */
export const selectLimitedAccounts = (db: Db) =>
  db
    .selectFrom('account')
    .select(['id', 'uid', 'name', 'mode', 'currency', 'starting_balance', 'daily_loss', 'max_loss', 'loss_floor', 'floor_lock'])
    .select(['day_zone', 'day_starts_at', 'day_label'])
    .where('archived', '=', 0)
    .where((where) =>
      where.or([where('mode', 'in', ['evaluation', 'funded']), where('daily_loss', 'is not', null), where('max_loss', 'is not', null)]),
    )
    .orderBy('name', (name) => name.collate('nocase'))
    .execute();
