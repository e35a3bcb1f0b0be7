import type { WriteContext } from '../../db/context.ts';
import type { Routed } from './route-accounts.ts';

/** Gives the accounts it was guessed for. Who invests by day and never goes flat would have one open trade and no statistics: there each exit is a trade. */
export async function guessTradeUnits({ db, sql }: WriteContext, accounts: readonly Routed[]): Promise<ReadonlySet<string>> {
  const guessed = new Set<string>();
  const hours = sql.prepare<[number], number>("SELECT count(*) FROM fill WHERE account_id = ? AND precision <> 'day'").pluck();
  const fills = sql.prepare<[number], number>('SELECT count(*) FROM fill WHERE account_id = ?').pluck();
  for (const { id, uid, isNew, trade_unit } of accounts) {
    if (!isNew || trade_unit !== null || fills.get(id) === 0 || (hours.get(id) as number) > 0) continue;
    await db.updateTable('account').set({ trade_unit: 'exit' }).where('id', '=', id).execute();
    guessed.add(uid);
  }
  return guessed;
}
