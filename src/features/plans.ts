import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../contract/errors.ts';
import type { InstrumentChoice } from '../contract/instruments.ts';
import type { Plan, plans } from '../contract/plans.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import {
  countPlans,
  deletePlan,
  deletePlanEvent,
  initialStop,
  insertPlan,
  insertPlanEvent,
  type PlanFields,
  type StoredPlan,
  selectPlans,
  setPlanStatus,
  updatePlan,
} from '../db/queries/plans.ts';
import type { AccountRow, InstrumentRow } from '../db/rows.ts';
import { present } from '../domain/present.ts';
import { anchorsOfTrades } from '../ledger/anchors.ts';
import { oneAccount } from '../ledger/one-account.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { refuseTime } from '../ledger/refuse-time.ts';
import type { HandlersFor } from './handlers-for.ts';

/** An instrument is named in one way, whoever names it: how is handed in. */
export const planHandlers = ({ findChoice }: { findChoice: FindChoice }): HandlersFor<typeof plans> => ({
  async list({ limit, ...of }, { db }) {
    const rows = await selectPlans(db, { ...of, limit });
    return { plans: rows.slice(0, limit).map(show), more: rows.length > limit, counts: await countPlans(db) };
  },

  get: async ({ uid }, context) => show(await onePlan(uid, context)),

  create: ({ key, ...draft }, context) =>
    answerOnce(context, { call: 'plans.create', key, input: draft }, () => createPlan(draft, context, findChoice)),

  async edit({ uid, version, changes }, context) {
    const stored = await onePlan(uid, context);
    const before = show(stored);
    refuseStale('plan', before, { version, changes });
    const { instrument, ...others } = present(changes);
    const account = others.account === undefined ? before.account : others.account;
    const named = instrument === undefined ? before.instrument : await instrumentOf({ instrument, account }, context, findChoice);
    const after = { ...before, ...others, instrument: named };
    if (isDeepStrictEqual(after, before)) return before;
    await refuseUnknown(after, context);
    context.recorder.describe(`Change the plan${ofSymbol(before)}`);
    await updatePlan(context.db, uid, fieldsOf(after));
    if (after.stop !== before.stop) await moveStop(before, after.stop, context);
    return show(await onePlan(uid, context));
  },

  async take({ uid, trade }, context) {
    await onePlan(uid, context);
    const [taken] = await anchorsOfTrades(context.db, [trade]);
    if (!taken) throw new AppError('not_found', 'This trade is no longer in the journal. Undo may bring it back.', { uid: trade });
    context.recorder.describe(`Take a plan as ${taken.row.symbol}`);
    await setPlanStatus(context.db, uid, 'taken', taken.anchors.first);
    return show(await onePlan(uid, context));
  },

  miss: ({ uid }, context) => setStatus(uid, 'missed', 'Mark a plan as missed', context),

  reopen: ({ uid }, context) => setStatus(uid, 'planned', 'Open a plan again', context),

  async remove({ uid }, context) {
    const plan = await onePlan(uid, context);
    context.recorder.describe(`Remove the plan${ofSymbol(plan)}`);
    await deletePlan(context.db, uid);
    return {};
  },

  async addEvent({ uid, ...event }, context) {
    await onePlan(uid, context);
    refuseTime(event.at, context.now(), 'This moment');
    context.recorder.describe(`Note a ${event.kind} at ${event.value}`);
    await insertPlanEvent(context.db, uid, { uid: context.newUid(), source: 'user', ...event });
    return show(await onePlan(uid, context));
  },

  async removeEvent({ uid, event }, context) {
    await onePlan(uid, context);
    context.recorder.describe('Remove a noted stop or target');
    const removed = await deletePlanEvent(context.db, uid, event);
    if (!removed) throw new AppError('not_found', 'This stop or target is no longer in the plan. Undo may bring it back.', { uid: event });
    return show(await onePlan(uid, context));
  },
});

/** Finds the instrument that somebody names, and stores one that is new. */
export type FindChoice = (
  context: WriteContext,
  choice: InstrumentChoice,
  beside: { account: Pick<AccountRow, 'broker' | 'asset_class'>; at: number; currency: string | null },
) => Promise<{ row: InstrumentRow }>;

type NewPlan = Omit<PlanFields, 'instrument'> & { instrument: InstrumentChoice | null; stop: string | null };

async function createPlan(
  { status, stop, instrument: choice, ...fields }: NewPlan & { status: 'planned' | 'missed' },
  context: WriteContext,
  findChoice: FindChoice,
): Promise<Plan> {
  await refuseUnknown(fields, context);
  const instrument = await instrumentOf({ instrument: choice, account: fields.account }, context, findChoice);
  const uid = context.newUid();
  await insertPlan(context.db, { uid, status, anchor: null, ...fields, instrument });
  if (stop !== null) await moveStop({ uid, events: [] }, stop, context);
  const added = await onePlan(uid, context);
  context.recorder.describe(`${status === 'missed' ? 'Write down a missed trade' : 'Write down a plan'}${ofSymbol(added)}`);
  return show(added);
}

async function instrumentOf(
  { instrument, account }: { instrument: InstrumentChoice | null; account: string | null },
  context: WriteContext,
  findChoice: FindChoice,
): Promise<string | null> {
  if (instrument === null) return null;
  const held = account === null ? ANY_ACCOUNT : await oneAccount(context.db, account);
  return (await findChoice(context, instrument, { account: held, at: context.now(), currency: null })).row.uid;
}
const ANY_ACCOUNT = { broker: '', asset_class: 'mixed' } as const;

/** The first that the user noted is where it stood at first; the others, which came later, stay. */
async function moveStop({ uid, events }: Pick<StoredPlan, 'uid' | 'events'>, stop: string | null, context: WriteContext): Promise<void> {
  const first = initialStop(events);
  if (first) await deletePlanEvent(context.db, uid, first.uid);
  const event = { uid: context.newUid(), at: first?.at ?? context.now(), kind: 'stop', source: 'user' } as const;
  if (stop !== null) await insertPlanEvent(context.db, uid, { ...event, value: stop });
}

const ofSymbol = ({ symbol }: { symbol: string | null }) => (symbol === null ? '' : ` for ${symbol}`);

async function onePlan(uid: string, { db }: ReadContext): Promise<StoredPlan> {
  const [plan] = await selectPlans(db, { uid });
  if (!plan) throw new AppError('not_found', 'This plan is no longer in the journal. Undo may bring it back.', { uid });
  return plan;
}

async function setStatus(uid: string, status: 'planned' | 'missed', sentence: string, context: WriteContext): Promise<Plan> {
  await onePlan(uid, context);
  context.recorder.describe(sentence);
  await setPlanStatus(context.db, uid, status, null);
  return show(await onePlan(uid, context));
}

async function refuseUnknown({ account }: { account: string | null }, { db }: WriteContext): Promise<void> {
  if (account !== null) await oneAccount(db, account);
}

const show = ({ anchor: _, ...plan }: StoredPlan): Plan => plan;

function fieldsOf({ account, instrument, side, day, entry, quantity, risk, targets, note }: PlanFields): PlanFields {
  return { account, instrument, side, day, entry, quantity, risk, targets, note };
}
