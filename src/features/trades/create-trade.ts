import type { FillDraft } from '../../contract/fills.ts';
import type { Trade, TradeDraft } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { insertPlan, insertPlanEvent } from '../../db/queries/plans.ts';
import { anchorsOfTrades } from '../../ledger/anchors.ts';
import { instrumentByNumber } from '../../ledger/one-instrument.ts';
import { sayWords } from '../../ledger/say-words.ts';
import { insertFills, type NewFill } from '../../ledger/write-fills.ts';
import { fillsOfDraft } from './fills-of-draft.ts';
import { subjectOf } from './trade-detail.ts';
import { tradesOfAnchors } from './trades-of-anchors.ts';

/** Turns what was typed into a fill that can be stored; `places` keeps the order of lines of one instant. */
export type MakeFill = (context: WriteContext, draft: FillDraft, places: Map<string, number>) => Promise<NewFill>;

export async function createTrade(context: WriteContext, makeFill: MakeFill, draft: TradeDraft): Promise<{ trades: Trade[] }> {
  const rows = await fillsOfDraft(context, makeFill, draft);
  await insertFills(context, rows);
  if (draft.plan !== null) await writePlan(context, { ...draft, plan: draft.plan }, rows[0] as NewFill);
  const answer = await tradesOfAnchors(
    context,
    rows.map(({ uid }) => uid),
  );
  context.recorder.describe(`Add trade ${answer.trades[0]?.symbol ?? ''}`.trim());
  if (Object.keys(draft.words).length === 0) return answer;
  const anchored = await anchorsOfTrades(
    context.db,
    answer.trades.map(({ uid }) => uid),
  );
  await sayWords(context, 'trade', anchored.map(subjectOf), null, draft.words);
  return answer;
}

/** Taken from the start: it hangs on the first fill, in whose moment its stop stood. */
async function writePlan(
  context: WriteContext,
  { account, direction, plan: { stop, risk, targets } }: TradeDraft & { plan: NonNullable<TradeDraft['plan']> },
  first: NewFill,
): Promise<void> {
  const uid = context.newUid();
  const instrument = await instrumentByNumber(context.db, first.instrument_id);
  const side = direction === 'long' ? 'buy' : 'sell';
  const entry = { entry: first.price ?? null, quantity: null, day: null, note: '' };
  await insertPlan(context.db, {
    ...{ uid, status: 'taken', anchor: first.uid, account, instrument: instrument.uid, side, risk, targets },
    ...entry,
  });
  if (stop !== null)
    await insertPlanEvent(context.db, uid, { uid: context.newUid(), at: first.at, kind: 'stop', value: stop, source: 'user' });
}
