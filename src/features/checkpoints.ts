import type { Checkpoint, CheckpointDraft, checkpoints } from '../contract/checkpoints.ts';
import { AppError } from '../contract/errors.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import { type StoredCheckpoint, selectCheckpoint, selectCheckpoints } from '../db/queries/checkpoints.ts';
import { readWhen, showWhen } from '../domain/calendar/when.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { toUnits } from '../domain/money/units.ts';
import { present } from '../domain/present.ts';
import { oneAccount, openAccount } from '../ledger/one-account.ts';
import { oneInstrument } from '../ledger/one-instrument.ts';
import { refuseCurrency } from '../ledger/refuse-currency.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { refuseTime } from '../ledger/refuse-time.ts';
import type { HandlersFor } from './handlers-for.ts';

export const checkpointHandlers: HandlersFor<typeof checkpoints> = {
  async list({ limit, ...of }, { db }) {
    const rows = await selectCheckpoints(db, { ...of, limit });
    return { checkpoints: rows.slice(0, limit).map(show), more: rows.length > limit };
  },

  add: ({ key, ...draft }, context) =>
    answerOnce(context, { call: 'checkpoints.add', key, input: draft }, () => addCheckpoint(draft, context)),

  async edit({ uid, version, changes }, context) {
    const before = await oneCheckpoint(uid, context);
    refuseStale('checkpoint', before, { version, changes });
    const given = present(changes);
    const { uid: _, version: __, ...draft } = { ...before, ...given };
    context.recorder.describe(`Change the statement of ${before.day}`);
    await context.db
      .updateTable('checkpoint')
      .set(await checkedRow(context, draft, before.account))
      .where('uid', '=', uid)
      .execute();
    return oneCheckpoint(uid, context);
  },

  async remove({ uid, version }, context) {
    const before = await oneCheckpoint(uid, context);
    refuseStale('checkpoint', before, { version });
    context.recorder.describe(`Remove the statement of ${before.day}`);
    await context.db.deleteFrom('checkpoint').where('uid', '=', uid).execute();
    return {};
  },
};

async function addCheckpoint(draft: CheckpointDraft, context: WriteContext): Promise<Checkpoint> {
  const uid = context.newUid();
  const row = await checkedRow(context, draft, null);
  context.recorder.describe(`Add the statement of ${draft.day}`);
  await context.db
    .insertInto('checkpoint')
    .values({ uid, import_id: null, ...row })
    .execute();
  return oneCheckpoint(uid, context);
}

async function checkedRow({ db, now }: WriteContext, draft: CheckpointDraft, wasIn: string | null) {
  const { day, currency, balance, equity, note, positions } = draft;
  const account = await (draft.account === wasIn ? oneAccount : openAccount)(db, draft.account);
  for (const text of [day, draft.at]) if (text !== null) refuseTime(readWhen(text).at, now(), text);
  await refuseCurrency(db, [currency]);
  for (const amount of [balance, equity]) if (amount !== null) toUnits(decimal(amount), currency);
  for (const { instrument } of positions) await oneInstrument(db, instrument);
  const at = draft.at === null ? null : readWhen(draft.at).at;
  return { day, at, currency, balance, equity, note, account_id: account.id, positions: JSON.stringify(positions) };
}

async function oneCheckpoint(uid: string, { db }: ReadContext): Promise<Checkpoint> {
  const row = await selectCheckpoint(db, uid);
  if (!row) throw new AppError('not_found', 'This checkpoint is no longer in the journal. Undo may bring it back.', { uid });
  return show(row);
}

function show({ uid, account, day, at, currency, balance, equity, positions, note, version }: StoredCheckpoint): Checkpoint {
  const shownAt = at === null ? null : showWhen(at, 'ms');
  return { uid, account, day, at: shownAt, currency, balance, equity, positions: JSON.parse(positions), note, version };
}
