import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The trades that an account began on a day, in order. */
export function selectTradesOfDay(
  db: Kysely<Schema>,
  { account_id, opened_at, opened_day }: Pick<Schema['trade'], 'account_id' | 'opened_at' | 'opened_day'>,
) {
  return db
    .selectFrom('trade')
    .select(['id', 'uid', 'by_day'])
    .where('opened_at', '>=', opened_at - NEAR)
    .where('opened_at', '<=', opened_at + NEAR)
    .where('account_id', '=', account_id)
    .where('opened_day', '=', opened_day)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
}

/** Every zone's day lies within. */
const NEAR = 2 * 86_400_000;
