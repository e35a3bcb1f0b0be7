import { fromDomainError } from '../contract/domain-errors.ts';
import { AppError } from '../contract/errors.ts';
import type { Fill, FillDraft, fills } from '../contract/fills.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import { countFills, selectFillPage, selectFills } from '../db/queries/fills.ts';
import { readWhen } from '../domain/calendar/when.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { deleteFills, insertFills, type NewFill, updateFill } from '../ledger/write-fills.ts';
import { fillChanges } from './fills/fill-changes.ts';
import { newFill } from './fills/new-fill.ts';
import { showFill } from './fills/show-fill.ts';
import type { HandlersFor } from './handlers-for.ts';

export const fillHandlers: HandlersFor<typeof fills> = {
  add: ({ fills: drafts, key }, context) => answerOnce(context, { call: 'fills.add', key, input: drafts }, () => addFills(drafts, context)),

  async edit({ uid, version, changes }, context) {
    const stored = await oneFill(uid, context);
    const before = showFill(stored);
    refuseStale('fill', before, { version, changes });
    const changed = await coded(() => fillChanges(context, stored, changes));
    if (Object.keys(changed).length === 0) return before;
    context.recorder.describe(`Change fill: ${say(before)}`);
    updateFill(context, uid, changed);
    return showFill(await oneFill(uid, context));
  },

  async delete({ fills: named }, context) {
    const gone: Fill[] = [];
    for (const { uid, version } of named) {
      const fill = showFill(await oneFill(uid, context));
      refuseStale('fill', fill, { version });
      gone.push(fill);
    }
    context.recorder.describe(gone.length === 1 && gone[0] ? `Delete fill: ${say(gone[0])}` : `Delete ${gone.length} fills`);
    deleteFills(
      context,
      gone.map(({ uid }) => uid),
    );
    return {};
  },

  async page({ from, to, limit, ...page }, { db }) {
    const rows = await selectFillPage(db, { ...page, limit, from: from === null ? null : readWhen(from).at, before: endOf(to) });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { fills: rows.slice(0, limit).map(showFill), next: last ? { at: last.at, seq: last.seq, uid: last.uid } : null };
  },

  async get({ uids }, { db }) {
    const rows = new Map((await selectFills(db, uids)).map((row) => [row.uid, row]));
    return { fills: uids.flatMap((uid) => rows.get(uid) ?? []).map(showFill) };
  },

  count: async ({ account, binned }, { db }) => ({ count: await countFills(db, account, binned) }),
};

async function addFills(drafts: readonly FillDraft[], context: WriteContext): Promise<{ fills: Fill[] }> {
  const places = new Map<string, number>();
  const rows: NewFill[] = [];
  for (const [at, draft] of drafts.entries()) {
    rows.push(await atLine(at, drafts.length, () => coded(() => newFill(context, draft, places))));
  }
  await insertFills(context, rows);
  const uids = rows.map(({ uid }) => uid);
  const stored = new Map((await selectFills(context.db, uids)).map((row) => [row.uid, showFill(row)]));
  const added = uids.flatMap((uid) => stored.get(uid) ?? []);
  const [first] = added;
  context.recorder.describe(added.length === 1 && first ? `Add fill: ${say(first)}` : `Add ${added.length} fills`);
  return { fills: added };
}

async function oneFill(uid: string, { db }: ReadContext) {
  const [row] = await selectFills(db, [uid]);
  if (!row) throw new AppError('not_found', 'This fill is no longer in the journal. Undo may bring it back.', { uid });
  return row;
}

/** Of many lines the one that is wrong is named. */
async function atLine<T>(at: number, lines: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || lines === 1) throw error;
    throw new AppError(error.code, `Line ${at + 1}: ${error.message}`, { ...error.details, line: at + 1 });
  }
}

async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fromDomainError(error) ?? error;
  }
}

/** buy 100 AAPL at 190.5 */
const say = ({ side, quantity, symbol, price }: Fill) => `${side} ${quantity} ${symbol}${price === null ? '' : ` at ${price}`}`;

/** A day ends where the next begins; an instant is where it stops. */
function endOf(to: string | null): number | null {
  if (to === null) return null;
  const { at, precision } = readWhen(to);
  return precision === 'day' ? at + 86_400_000 : at;
}
