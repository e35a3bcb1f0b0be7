import type { CorporateAction, CorporateActionDraft, corporateActions } from '../contract/corporate-actions.ts';
import { AppError } from '../contract/errors.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import { type StoredAction, selectAction, selectActions } from '../db/queries/corporate-actions.ts';
import { present } from '../domain/present.ts';
import { oneAccount, openAccount } from '../ledger/one-account.ts';
import { oneInstrument } from '../ledger/one-instrument.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { refuseTime } from '../ledger/refuse-time.ts';
import { refuseMisfit } from './corporate-actions/refuse-misfit.ts';
import { refuseTwin } from './corporate-actions/refuse-twin.ts';
import type { HandlersFor } from './handlers-for.ts';

export const corporateActionHandlers: HandlersFor<typeof corporateActions> = {
  async list({ limit, ...of }, { db }) {
    const rows = await selectActions(db, { ...of, limit });
    return { actions: rows.slice(0, limit).map(show), more: rows.length > limit };
  },

  add: ({ key, ...draft }, context) =>
    answerOnce(context, { call: 'corporateActions.add', key, input: draft }, () => addAction(draft, context)),

  async edit({ uid, version, changes }, context) {
    const stored = await oneAction(uid, context);
    const before = show(stored);
    refuseStale('corporate action', before, { version, changes });
    const given = present(changes);
    const { uid: _, version: __, ...draft } = { ...before, ...given };
    context.recorder.describe(`Change ${say(stored)}`);
    await context.db
      .updateTable('corporate_action')
      .set(await checkedRow(context, uid, draft, before.account))
      .where('uid', '=', uid)
      .execute();
    return show(await oneAction(uid, context));
  },

  async remove({ uid, version }, context) {
    const stored = await oneAction(uid, context);
    refuseStale('corporate action', show(stored), { version });
    context.recorder.describe(`Remove ${say(stored)}`);
    await context.db.deleteFrom('corporate_action').where('uid', '=', uid).execute();
    return {};
  },
};

async function addAction(draft: CorporateActionDraft, context: WriteContext): Promise<CorporateAction> {
  const uid = context.newUid();
  const row = await checkedRow(context, uid, draft, null);
  await context.db
    .insertInto('corporate_action')
    .values({ uid, ...row })
    .execute();
  const stored = await oneAction(uid, context);
  context.recorder.describe(`Add ${say(stored)}`);
  return show(stored);
}

async function checkedRow(context: WriteContext, uid: string, draft: CorporateActionDraft, wasIn: string | null) {
  const { kind, day, becomes, cash, note } = draft;
  const account = await (draft.account === wasIn ? oneAccount : openAccount)(context.db, draft.account);
  const instrument = await oneInstrument(context.db, draft.instrument);
  refuseTime(Date.parse(day), context.now(), day);
  await refuseMisfit(context, { uid, kind, day, becomes, account, instrument });
  await refuseTwin(context, { uid, kind, day, becomes, account, instrument });
  return { kind, day, cash, note, account_id: account.id, instrument_id: instrument.id, becomes: JSON.stringify(becomes) };
}

async function oneAction(uid: string, { db }: ReadContext): Promise<StoredAction> {
  const row = await selectAction(db, uid);
  if (!row) throw new AppError('not_found', 'This corporate action is no longer in the journal. Undo may bring it back.', { uid });
  return row;
}

function show({ uid, account, instrument, kind, day, becomes, cash, note, version }: StoredAction): CorporateAction {
  return { uid, account, instrument, kind, day, becomes: JSON.parse(becomes), cash, note, version };
}

/** split of AAPL on 2026-01-05 */
const say = ({ kind, symbol, day }: StoredAction) =>
  `${kind === 'spin_off' ? 'spin-off' : kind.replaceAll('_', ' ')} of ${symbol} on ${day}`;
