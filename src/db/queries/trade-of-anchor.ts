import { CompiledQuery, type Kysely } from 'kysely';
import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';
import type { Schema } from '../schema.ts';

/**
 * The trade of this name, or that a leg lies in now: the one it opens or adds to, else the one it closes. Null while its fill is gone
 * or in the bin. A close by day may stand later than its fill says: the exit that it is tells where.
 */
export async function selectTradeOfAnchor(db: Kysely<Schema>, anchor: string): Promise<string | null> {
  const { rows } = await db.executeQuery<{ uid: string }>(CompiledQuery.raw(TRADE_OF_ANCHOR, [anchor, anchor, anchor, anchor]));
  return rows[0]?.uid ?? null;
}

/** The same, on the paths that cannot wait. Not plucked: both ways share one statement. */
export function readTradeOfAnchor(sql: Connection, anchor: string): string | null {
  return prepared<string[], { uid: string }>(sql, TRADE_OF_ANCHOR).get(anchor, anchor, anchor, anchor)?.uid ?? null;
}

const TRADE_OF_ANCHOR = `
WITH leg AS (
  SELECT fill.account_id, instrument_id, at, seq, fill.uid, side, iif(position_mode = 'hedging', book, '') AS book
    FROM fill JOIN account ON account.id = account_id WHERE fill.uid = ? AND binned_at IS NULL
  UNION ALL
  SELECT account_id, instrument_id, at, seq, leg_uid, side, fill_allocation.book
    FROM fill_allocation JOIN fill ON fill.id = fill_id WHERE leg_uid = ? AND binned_at IS NULL)
SELECT uid FROM trade WHERE uid = ?
UNION ALL
SELECT trade.uid FROM leg JOIN partial_close ON partial_close.uid = leg.uid AND partial_close.by_day = 1
JOIN trade ON trade.id = partial_close.trade_id WHERE NOT EXISTS (SELECT 1 FROM position WHERE position.uid = leg.uid)
UNION ALL SELECT uid FROM (
SELECT trade.uid FROM leg
JOIN position USING (account_id, instrument_id, book)
LEFT JOIN partial_close ON partial_close.position_id = position.id AND partial_close.uid = leg.uid
JOIN trade ON trade.id = coalesce(partial_close.trade_id, position.trade_id)
WHERE (position.opened_at, opened_seq, position.uid) <= (leg.at, seq, leg.uid) AND (ended_at, ended_seq, ended_uid) >= (leg.at, seq, leg.uid)
ORDER BY position.uid = ? DESC, (position.direction = 'long') <> (side = 'buy'), position.opened_at, opened_seq) LIMIT 1`;
