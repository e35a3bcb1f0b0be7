import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../contract/errors.ts';
import type { Plan, PlanDraft, plans } from '../contract/plans.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import {
  deletePlan,
  deletePlanEvent,
  insertPlan,
  insertPlanEvent,
  type PlanFields,
  type StoredPlan,
  selectPlans,
  setPlanStatus,
  updatePlan,
} from '../db/queries/plans.ts';
import { present } from '../domain/present.ts';
import { anchorsOfTrades } from '../ledger/anchors.ts';
import { oneAccount } from '../ledger/one-account.ts';
import { oneInstrument } from '../ledger/one-instrument.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { refuseTime } from '../ledger/refuse-time.ts';
import type { HandlersFor } from './handlers-for.ts';

export const planHandlers: HandlersFor<typeof plans> = {
  async list({ limit, ...of }, { db }) {
    const rows = await selectPlans(db, { ...of, limit });
    return { plans: rows.slice(0, limit).map(show), more: rows.length > limit };
  },

  get: async ({ uid }, context) => show(await onePlan(uid, context)),

  create: ({ key, ...draft }, context) =>
    answerOnce(context, { call: 'plans.create', key, input: draft }, () => createPlan(draft, context)),

  async edit({ uid, version, changes }, context) {
    const stored = await onePlan(uid, context);
    const before = show(stored);
    refuseStale('plan', before, { version, changes });
    const after = fieldsOf({ ...before, ...present(changes) });
    if (isDeepStrictEqual(after, fieldsOf(before))) return before;
    await refuseUnknown(after, context);
    context.recorder.describe('Change a plan');
    await updatePlan(context.db, uid, after);
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
    await onePlan(uid, context);
    context.recorder.describe('Remove a plan');
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
};

async function createPlan({ status, ...fields }: PlanDraft & { status: 'planned' | 'missed' }, context: WriteContext): Promise<Plan> {
  await refuseUnknown(fields, context);
  const uid = context.newUid();
  context.recorder.describe(status === 'missed' ? 'Write down a missed trade' : 'Write down a plan');
  await insertPlan(context.db, { uid, status, anchor: null, ...fields });
  return show(await onePlan(uid, context));
}

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

async function refuseUnknown({ account, instrument }: PlanDraft, { db }: WriteContext): Promise<void> {
  if (account !== null) await oneAccount(db, account);
  if (instrument !== null) await oneInstrument(db, instrument);
}

const show = ({ anchor: _, ...plan }: StoredPlan): Plan => plan;

function fieldsOf({ account, instrument, side, day, entry, quantity, risk, targets, note }: PlanDraft): PlanFields {
  return { account, instrument, side, day, entry, quantity, risk, targets, note };
}
