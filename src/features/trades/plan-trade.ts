import type { Plan, PlanDraft } from '../../contract/plans.ts';
import type { WriteContext } from '../../db/context.ts';
import { insertPlan, insertPlanEvent, type StoredPlan, selectPlans } from '../../db/queries/plans.ts';
import { type AnchoredTrade, anchorsOfTrades } from '../../ledger/anchors.ts';
import { oneTrade } from './one-trade.ts';

interface Given {
  uid: string;
  plan: Pick<PlanDraft, 'entry' | 'quantity' | 'risk' | 'targets' | 'note'>;
  stop: string | null;
}

/** A plan written down when its trade is there already: it is of that trade's account, instrument, side and day. */
export async function planTrade(context: WriteContext, { uid: of, plan, stop }: Given): Promise<Plan> {
  const trade = await oneTrade(context, of);
  const [anchored] = (await anchorsOfTrades(context.db, [trade.uid])) as [AnchoredTrade];
  const { account, instrument, openedDay: day } = trade;
  const side = trade.direction === 'long' ? ('buy' as const) : ('sell' as const);
  const uid = context.newUid();
  context.recorder.describe(`Write down the plan of ${trade.symbol}`);
  await insertPlan(context.db, { ...plan, ...{ uid, account, instrument, side, day }, status: 'taken', anchor: anchored.anchors.first });
  if (stop !== null) {
    const event = { at: anchored.row.opened_at, kind: 'stop', value: stop, source: 'user' } as const;
    await insertPlanEvent(context.db, uid, { uid: context.newUid(), ...event });
  }
  const [{ anchor: _, ...stored }] = (await selectPlans(context.db, { uid })) as [StoredPlan];
  return stored;
}
