import { CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Every trade of the positions in which these fills count: those that list one of them are among them. */
export async function selectTradesNear(db: Kysely<Schema>, fills: readonly string[]): Promise<string[]> {
  const { rows } = await db.executeQuery<{ uid: string }>(CompiledQuery.raw(TRADES_NEAR, [JSON.stringify(fills)]));
  return rows.map(({ uid }) => uid);
}

const TRADES_NEAR = `
WITH own AS (
  SELECT fill.* FROM json_each(?) AS wanted JOIN fill ON fill.uid = wanted.value WHERE binned_at IS NULL),
leg AS (
  SELECT own.uid, account_id, instrument_id, at, seq, iif(position_mode = 'hedging', book, '') AS book FROM own JOIN account ON account.id = account_id
  UNION
  SELECT leg_uid, account_id, instrument_id, at, seq, fill_allocation.book FROM own JOIN fill_allocation ON fill_id = own.id),
near AS (
  SELECT position.id, trade_id FROM leg JOIN position USING (account_id, instrument_id, book)
  WHERE (opened_at, opened_seq) <= (leg.at, leg.seq) AND (ended_at, ended_seq) >= (leg.at, leg.seq)
  UNION SELECT position.id, position.trade_id FROM leg JOIN partial_close USING (uid) JOIN position ON position.id = position_id)
SELECT uid FROM trade WHERE id IN (SELECT trade_id FROM near)
  OR id IN (SELECT trade_id FROM partial_close WHERE position_id IN (SELECT id FROM near)) ORDER BY opened_at, id`;
