import type { TradeDetail } from '../../contract/trades.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectPlans } from '../../db/queries/plans.ts';
import { selectVersionsOf } from '../../db/queries/row-version.ts';
import { selectPositions } from '../../db/queries/trades.ts';
import type { WholeTrade } from '../../db/queries/whole-trades.ts';
import { type AnchoredTrade, anchorsOfTrades } from '../../ledger/anchors.ts';
import { readWords, reviewedAs } from '../../ledger/words.ts';
import { oneTrade } from './one-trade.ts';

export async function tradeDetail(context: ReadContext, uid: string): Promise<TradeDetail> {
  const trade = await oneTrade(context, uid);
  const [anchored] = (await anchorsOfTrades(context.db, [trade.uid])) as [AnchoredTrade];
  const [words] = await readWords(context.db, 'trade', [subjectOf(anchored)]);
  const positions = await selectPositions(context.db, [anchored.row.id]);
  const plans = await selectPlans(context.db, { anchors: anchored.anchors.all });
  return {
    ...trade,
    version: await tradeVersion(context, trade),
    positions: positions
      .filter(isIn(trade))
      .map(({ uid: position, symbol, direction, status }) => ({ uid: position, symbol, direction, status })),
    words: words as TradeDetail['words'],
    plans: plans.map(({ anchor: _, ...plan }) => plan),
  };
}

/** Of a lot only that which its fills are in. */
const isIn =
  ({ unit, fills }: WholeTrade) =>
  ({ uid }: { uid: string }) =>
    unit !== 'lot' || fills.some(({ position }) => position === uid);

export const subjectOf = ({ anchors, row }: AnchoredTrade) => ({ anchors, isNow: reviewedAs(row) });

/** The newest change of any of its fills. */
export async function tradeVersion({ db }: Pick<ReadContext, 'db'>, { fills }: { fills: readonly { fill: string }[] }): Promise<number> {
  const versions = await selectVersionsOf(db, 'fill', [...new Set(fills.map(({ fill }) => fill))]);
  return Math.max(0, ...versions.values());
}
