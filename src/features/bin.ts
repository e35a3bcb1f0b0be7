import type { bin } from '../contract/bin.ts';
import { AppError } from '../contract/errors.ts';
import type { WriteContext } from '../db/context.ts';
import { selectBinnedFills, selectBinnedTrades } from '../db/queries/bin.ts';
import { selectFills } from '../db/queries/fills.ts';
import { moment, selectWholeTrades, type WholeTrade } from '../db/queries/whole-trades.ts';
import { add, compare } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { purgeFills } from '../ledger/purge-fills.ts';
import { updateFill } from '../ledger/write-fills.ts';
import type { HandlersFor } from './handlers-for.ts';

const KEPT = 30 * 86_400_000;

export const binHandlers: HandlersFor<typeof bin> = {
  async list(_, { db }) {
    const rows = await selectBinnedTrades(db);
    return {
      trades: rows.map(({ opened, byDay, ...row }) => ({ ...row, openedAt: moment(opened, byDay), purgedFrom: row.binnedAt + KEPT })),
    };
  },

  async put({ uids }, context) {
    const trades = await selectWholeTrades(context.db, { uids: [...new Set(uids)] });
    const gone = uids.find((uid) => !trades.some((trade) => trade.uid === uid));
    if (gone !== undefined)
      throw new AppError('not_found', 'A trade named here is no longer in the journal. Nothing was put into the bin.', { uid: gone });
    await refuseShared(trades, context);
    const [at, [first]] = [context.now(), trades];
    context.recorder.describe(trades.length === 1 ? `Put ${first?.symbol} into the bin` : `Put ${trades.length} trades into the bin`);
    const fills = new Map(trades.flatMap(({ uid, fills: all }) => all.map(({ fill }) => [fill, uid])));
    for (const [fill, uid] of fills) updateFill(context, fill, { binned_at: at, binned_as: uid });
    return { trades: trades.length, fills: fills.size };
  },

  async restore({ uids }, context) {
    const fills = await selectBinnedFills(context.db, { uids });
    const found = new Set(fills.map(({ binned_as }) => binned_as));
    const gone = uids.find((uid) => !found.has(uid));
    if (gone !== undefined)
      throw new AppError('not_found', 'A trade named here is no longer in the bin. Nothing was brought back.', { uid: gone });
    context.recorder.describe(`Bring ${found.size === 1 ? 'a trade' : `${found.size} trades`} back from the bin`);
    for (const { uid } of fills) updateFill(context, uid, { binned_at: null, binned_as: null });
    return { trades: found.size, fills: fills.length };
  },

  async purge(_, { db, sql, now }) {
    const at = now();
    const fills = await selectBinnedFills(db, { before: at - KEPT });
    if (fills.length > 0) purgeFills(sql, fills, at);
    return { trades: new Set(fills.map(({ binned_as }) => binned_as)).size, fills: fills.length };
  },
};

/** A fill that turned a position around, or was split, is part of another trade too, which would be torn. */
async function refuseShared(trades: readonly WholeTrade[], { db }: WriteContext): Promise<void> {
  const counted = new Map<string, ReturnType<typeof decimal>>();
  for (const { fill, quantity } of trades.flatMap(({ fills }) => fills))
    counted.set(fill, add(counted.get(fill) ?? decimal('0'), decimal(quantity)));
  const shared = (await selectFills(db, [...counted.keys()])).find(
    ({ uid, quantity }) => compare(counted.get(uid) as ReturnType<typeof decimal>, decimal(quantity)) < 0,
  );
  if (shared)
    throw new AppError(
      'conflict',
      'One of its fills is part of another trade too. Nothing was put into the bin; choose both trades, or move the fill first.',
      {
        fill: shared.uid,
      },
    );
}
