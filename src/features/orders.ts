import { AppError } from '../contract/errors.ts';
import type { Order, OrderDraft, orders } from '../contract/orders.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import { answerOnce } from '../db/queries/answered-requests.ts';
import { type StoredOrder, selectOrder, selectOrders } from '../db/queries/broker-orders.ts';
import { readWhen, showWhen } from '../domain/calendar/when.ts';
import { present } from '../domain/present.ts';
import { oneAccount, openAccount } from '../ledger/one-account.ts';
import { oneInstrument } from '../ledger/one-instrument.ts';
import { refuseStale } from '../ledger/refuse-stale.ts';
import { refuseTime } from '../ledger/refuse-time.ts';
import type { HandlersFor } from './handlers-for.ts';

export const orderHandlers: HandlersFor<typeof orders> = {
  list: async (of, { db }) => ({ orders: (await selectOrders(db, of)).map(show) }),

  add: ({ orders: drafts, key }, context) =>
    answerOnce(context, { call: 'orders.add', key, input: drafts }, () => addOrders(drafts, context)),

  async edit({ uid, version, changes }, context) {
    const before = await oneOrder(uid, context);
    refuseStale('order', before, { version, changes });
    const given = present(changes);
    const { uid: _, version: __, ...draft } = { ...before, ...given };
    context.recorder.describe(`Change order ${before.order}`);
    await context.db
      .updateTable('broker_order')
      .set(await checkedRow(context, uid, draft, before.account))
      .where('uid', '=', uid)
      .execute();
    return oneOrder(uid, context);
  },

  async remove({ uid, version }, context) {
    const before = await oneOrder(uid, context);
    refuseStale('order', before, { version });
    context.recorder.describe(`Remove order ${before.order}`);
    await context.db.deleteFrom('broker_order').where('uid', '=', uid).execute();
    return {};
  },
};

async function addOrders(drafts: readonly OrderDraft[], context: WriteContext): Promise<{ orders: Order[] }> {
  const added: Order[] = [];
  for (const draft of drafts) {
    const uid = context.newUid();
    const row = await checkedRow(context, uid, draft, null);
    await context.db
      .insertInto('broker_order')
      .values({ uid, import_id: null, ...row })
      .execute();
    added.push(await oneOrder(uid, context));
  }
  context.recorder.describe(added.length === 1 && added[0] ? `Add order ${added[0].order}` : `Add ${added.length} orders`);
  return { orders: added };
}

async function checkedRow({ db, now }: WriteContext, uid: string, draft: OrderDraft, wasIn: string | null) {
  const account = await (draft.account === wasIn ? oneAccount : openAccount)(db, draft.account);
  const instrument = await oneInstrument(db, draft.instrument);
  for (const text of [draft.placedAt, draft.endedAt]) if (text !== null) refuseTime(readWhen(text).at, now(), text);
  const twin = await db
    .selectFrom('broker_order')
    .select('uid')
    .where('account_id', '=', account.id)
    .where('order_ref', '=', draft.order)
    .where('uid', '<>', uid)
    .executeTakeFirst();
  if (twin)
    throw new AppError('conflict', `“${account.name}” already has an order ${draft.order}. Nothing was stored; change that one.`, {
      uid: twin.uid,
    });
  const { ticket, kind, side, quantity, price, status } = draft;
  return {
    ...{ ticket, kind, side, quantity, price, status },
    account_id: account.id,
    instrument_id: instrument.id,
    order_ref: draft.order,
    parent_ref: draft.parent,
    stop_price: draft.stopPrice,
    placed_at: draft.placedAt === null ? null : readWhen(draft.placedAt).at,
    ended_at: draft.endedAt === null ? null : readWhen(draft.endedAt).at,
  };
}

async function oneOrder(uid: string, { db }: ReadContext): Promise<Order> {
  const row = await selectOrder(db, uid);
  if (!row) throw new AppError('not_found', 'This order is no longer in the journal. Undo may bring it back.', { uid });
  return show(row);
}

function show(row: StoredOrder): Order {
  const { uid, account, instrument, ticket, kind, side, quantity, price, status, version } = row;
  return {
    ...{ uid, account, instrument, ticket, kind, side, quantity, price, status, version },
    order: row.order_ref,
    parent: row.parent_ref,
    stopPrice: row.stop_price,
    placedAt: row.placed_at === null ? null : showWhen(row.placed_at, 'ms'),
    endedAt: row.ended_at === null ? null : showWhen(row.ended_at, 'ms'),
  };
}
