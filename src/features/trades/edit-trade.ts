import type { FillChanges } from '../../contract/fills.ts';
import type { Trade } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { type StoredFill, selectFills } from '../../db/queries/fills.ts';
import { refuseShared } from '../../ledger/refuse-shared.ts';
import { refuseStale } from '../../ledger/refuse-stale.ts';
import { type FillChanges as RowChanges, updateFill } from '../../ledger/write-fills.ts';
import { oneTrade } from './one-trade.ts';
import { tradeVersion } from './trade-detail.ts';
import { tradesOfAnchors } from './trades-of-anchors.ts';

/** The columns of a fill that an edit changes, checked. */
export type ChangeFill = (context: WriteContext, stored: StoredFill, changes: FillChanges) => Promise<RowChanges>;

export async function editTrade(
  context: WriteContext,
  changeFill: ChangeFill,
  { uid, version, changes }: { uid: string; version: number; changes: Pick<FillChanges, 'account' | 'instrument'> },
): Promise<{ trades: Trade[] }> {
  const trade = await oneTrade(context, uid);
  refuseStale('trade', { ...trade, version: await tradeVersion(context, trade) }, { version, changes });
  await refuseShared(context.db, [trade], 'Nothing was changed; group the two trades first, or change their fills one by one.');
  const fills = [...new Set(trade.fills.map(({ fill }) => fill))];
  const stored = await selectFills(context.db, fills);
  context.recorder.describe(`Change ${changes.account === undefined ? 'instrument' : 'account'} of ${trade.symbol}`);
  // One after the other: the place of each among the fills of its instant follows from those before.
  for (const fill of fills) {
    const row = stored.find((one) => one.uid === fill) as StoredFill;
    updateFill(context, fill, await changeFill(context, row, changes));
  }
  return tradesOfAnchors(context, fills);
}
