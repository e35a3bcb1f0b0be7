import type { bin } from '../contract/bin.ts';
import { AppError } from '../contract/errors.ts';
import { selectBinnedFills, selectBinnedTrades } from '../db/queries/bin.ts';
import { moment, selectWholeTrades } from '../db/queries/whole-trades.ts';
import { purgeFills } from '../ledger/purge-fills.ts';
import { refuseShared } from '../ledger/refuse-shared.ts';
import { updateFill } from '../ledger/write-fills.ts';
import type { HandlersFor } from './handlers-for.ts';

const KEPT = 30 * 86_400_000;

export const binHandlers: HandlersFor<typeof bin> = {
  async list(page, { db }) {
    const rows = await selectBinnedTrades(db, page);
    const shown = rows.slice(0, page.limit);
    return {
      trades: shown.map(({ opened, byDay, ...row }) => ({ ...row, openedAt: moment(opened, byDay), purgedFrom: row.binnedAt + KEPT })),
      more: rows.length > page.limit,
    };
  },

  async put({ uids }, context) {
    const trades = await selectWholeTrades(context.db, { uids: [...new Set(uids)] });
    const gone = uids.find((uid) => !trades.some((trade) => trade.uid === uid));
    if (gone !== undefined)
      throw new AppError('not_found', 'A trade named here is no longer in the journal. Nothing was put into the bin.', { uid: gone });
    await refuseShared(context.db, trades, 'Nothing was put into the bin; choose both trades.');
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
