import type { WriteContext } from '../../db/context.ts';
import type { Routed } from './route-accounts.ts';

/** Gives the accounts it was guessed for. Who invests by day and never goes flat would have one open trade and no statistics: there each exit is a trade. */
export async function guessTradeUnits({ db, sql }: WriteContext, accounts: readonly Routed[]): Promise<ReadonlySet<string>> {
  const guessed = new Set<string>();
  const hasFills = sql.prepare<[number]>('SELECT 1 FROM fill WHERE account_id = ? LIMIT 1');
  const hasHours = sql.prepare<[number]>("SELECT 1 FROM fill WHERE account_id = ? AND precision <> 'day' LIMIT 1");
  for (const { id, uid, isNew, trade_unit } of accounts) {
    if (!isNew || trade_unit !== null || !hasFills.get(id) || hasHours.get(id)) continue;
    await db.updateTable('account').set({ trade_unit: 'exit' }).where('id', '=', id).execute();
    guessed.add(uid);
  }
  return guessed;
}
