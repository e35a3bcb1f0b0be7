import { fromDomainError } from '../contract/domain-errors.ts';
import type { trades } from '../contract/trades.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import { selectTradePage } from '../db/queries/trades.ts';
import { selectWholeTrades } from '../db/queries/whole-trades.ts';
import { anchorsOfTrades } from '../ledger/anchors.ts';
import { sayWords } from '../ledger/say-words.ts';
import { readWords } from '../ledger/words.ts';
import type { HandlersFor } from './handlers-for.ts';
import { createTrade, type MakeFill } from './trades/create-trade.ts';
import { type ChangeFill, editTrade } from './trades/edit-trade.ts';
import { groupTrades, ungroupTrade } from './trades/group-trades.ts';
import { markTrades } from './trades/mark-trades.ts';
import { theseTrades } from './trades/one-trade.ts';
import { planTrade } from './trades/plan-trade.ts';
import { type DraftFill, previewTrade } from './trades/preview-trade.ts';
import { moveIntoTrade, splitTrade } from './trades/split-trade.ts';
import { tradeChanges } from './trades/trade-changes.ts';
import { tradeContext } from './trades/trade-context.ts';
import { subjectOf, tradeDetail } from './trades/trade-detail.ts';

/** Fills are entered in one way, whoever enters them: it is handed in. */
export const tradeHandlers = (entry: { makeFill: MakeFill; draftFill: DraftFill; changeFill: ChangeFill }): HandlersFor<typeof trades> => ({
  get: ({ uid }, context) => tradeDetail(context, uid),

  context: ({ uid }, context) => tradeContext(context, uid),

  changes: ({ uid, limit }, context) => tradeChanges(context, uid, limit),

  async page(request, { db }) {
    const { ids, next } = await selectTradePage(db, request);
    return { trades: await selectWholeTrades(db, { ids }), next };
  },

  rows: async ({ uids }, { db }) => ({ trades: await selectWholeTrades(db, { uids }) }),

  create: ({ key, ...draft }, context) =>
    answerOnce(context, { call: 'trades.create', key, input: draft }, () => coded(() => createTrade(context, entry.makeFill, draft))),

  preview: (draft, context) => coded(() => previewTrade(context, entry.draftFill, draft)),

  edit: (input, context) => coded(() => editTrade(context, entry.changeFill, input)),

  group: ({ uids, kind }, context) => groupTrades(context, uids, kind),

  ungroup: ({ uid }, context) => ungroupTrade(context, uid),

  split: ({ uid, parts }, context) => splitTrade(context, uid, parts),

  move: ({ uid, parts, into }, context) => moveIntoTrade(context, uid, parts, into),

  plan: (input, context) => planTrade(context, input),

  async annotate({ uids, version, changes }, context) {
    const whole = await theseTrades(context, uids);
    const subjects = (
      await anchorsOfTrades(
        context.db,
        whole.map(({ uid }) => uid),
      )
    ).map(subjectOf);
    context.recorder.describe(whole.length === 1 ? `Write about ${whole[0]?.symbol}` : `Write about ${whole.length} trades`);
    await sayWords(context, 'trade', subjects, version, changes);
    const words = await readWords(context.db, 'trade', subjects);
    return { trades: whole.map(({ uid }, at) => ({ uid, words: words[at] as (typeof words)[number] })) };
  },

  mark: ({ uids, changes }, context) => markTrades(context, uids, changes),
});

async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fromDomainError(error) ?? error;
  }
}
