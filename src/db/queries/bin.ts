import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
export type BinnedTrade = Awaited<ReturnType<typeof selectBinnedTrades>>[number];

/** What was binned together, the last first; one more than asked, to tell whether there are more. */
export async function selectBinnedTrades(db: Db, { offset, limit }: { offset: number; limit: number }) {
  const { rows } = await sql<{
    uid: string;
    account: string;
    accountName: string;
    symbol: string;
    opened: number;
    byDay: number;
    fills: number;
    binnedAt: number;
  }>`SELECT binned_as AS uid, account.uid AS account, account.name AS "accountName", symbol, min(at) AS opened, precision = 'day' AS "byDay",
      count(*) AS fills, max(binned_at) AS "binnedAt"
    FROM fill JOIN account ON account.id = account_id JOIN instrument ON instrument.id = instrument_id
    WHERE binned_at IS NOT NULL GROUP BY binned_as ORDER BY max(binned_at) DESC, binned_as LIMIT ${limit + 1} OFFSET ${offset}`.execute(db);
  return rows;
}

/** Fills in the bin: those of these trades, or all that were put there before an instant. */
export async function selectBinnedFills(db: Db, wanted: { uids: readonly string[] } | { before: number }) {
  const fills = db.selectFrom('fill').select(['id', 'uid', 'binned_as']).where('binned_at', 'is not', null);
  if ('before' in wanted) return fills.where('binned_at', '<', wanted.before).execute();
  return fills.where(sql<boolean>`binned_as IN (SELECT value FROM json_each(${JSON.stringify(wanted.uids)}))`).execute();
}
