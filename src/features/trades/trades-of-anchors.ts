import type { Trade } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { selectTradeOfAnchor } from '../../db/queries/trade-of-anchor.ts';
import { selectWholeTrades } from '../../db/queries/whole-trades.ts';
import { applyFills } from '../../ledger/apply-fills.ts';

/** The trades that these legs lie in after what this command changed. */
export async function tradesOfAnchors({ db, sql }: WriteContext, anchors: readonly string[]): Promise<{ trades: Trade[] }> {
  applyFills(sql);
  const uids = new Set<string>();
  for (const anchor of anchors) {
    const uid = await selectTradeOfAnchor(db, anchor);
    if (uid !== null) uids.add(uid);
  }
  return { trades: await selectWholeTrades(db, { uids: [...uids] }) };
}
