import { AppError } from '../../contract/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectTradeOfAnchor } from '../../db/queries/trade-of-anchor.ts';
import { selectWholeTrades, type WholeTrade } from '../../db/queries/whole-trades.ts';

/** A link names a fill: it leads to the trade that the fill lies in now. */
export async function oneTrade({ db }: Pick<ReadContext, 'db'>, uid: string): Promise<WholeTrade> {
  const now = await selectTradeOfAnchor(db, uid);
  const [trade] = now === null ? [] : await selectWholeTrades(db, { uids: [now] });
  if (!trade) throw new AppError('not_found', 'This trade is no longer in the journal. Undo may bring it back.', { uid });
  return trade;
}

/** All of them or an error that names the one that is gone. */
export async function theseTrades({ db }: Pick<ReadContext, 'db'>, uids: readonly string[]): Promise<WholeTrade[]> {
  const trades = await selectWholeTrades(db, { uids: [...new Set(uids)] });
  const found = new Set(trades.map(({ uid }) => uid));
  const gone = uids.find((uid) => !found.has(uid));
  if (gone !== undefined)
    throw new AppError('not_found', 'A trade named here is no longer in the journal. Nothing was changed; undo may bring it back.', {
      uid: gone,
    });
  return trades;
}
