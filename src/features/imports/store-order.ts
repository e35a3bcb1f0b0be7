import type { ImportRow } from '../../contract/import-report.ts';
import type { WriteContext } from '../../db/context.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { OrderFact } from '../../importers/facts.ts';
import { completeOrder, type OrderReading, readingsOf, rereadOrder } from '../../ledger/complete-order.ts';
import { editedFields } from '../../ledger/edited-fields.ts';
import { instantOf } from './instant-of.ts';
import { type Beside, otherRow } from './other-row.ts';

/** An order, known by its number. One that was open is brought up to date. */
export async function storeOrder(fact: OrderFact, { account, batch, again, readings, counts }: Beside): Promise<ImportRow> {
  const { context, zone } = readings;
  const on = fact.placed ?? fact.ended;
  const row = {
    ...otherRow({ ...fact, time: on }, 'order', `Order ${fact.status}`),
    symbol: visibleLine(fact.instrument.text),
    quantity: fact.quantity,
    price: fact.price ?? null,
  };
  const { row: instrument } = await readings.instruments.find(fact.instrument, { account, currency: null, on: on?.date ?? '2020-01-01' });
  const order_ref = visibleLine(fact.order);
  const values = {
    ...{ kind: fact.kind, side: fact.side, quantity: fact.quantity, status: fact.status },
    instrument_id: instrument.id,
    import_id: batch,
    parent_ref: fact.parent === undefined ? null : visibleLine(fact.parent),
    ticket: fact.ticket === undefined ? null : visibleLine(fact.ticket),
    price: fact.price ?? null,
    stop_price: fact.stopPrice ?? null,
    placed_at: fact.placed && instantOf(fact.placed, zone),
    ended_at: fact.ended && instantOf(fact.ended, zone),
  };
  const known = await context.db
    .selectFrom('broker_order')
    .selectAll()
    .where('account_id', '=', account.id)
    .where('order_ref', '=', order_ref)
    .executeTakeFirst();
  const place = known && again?.others.completed.get(known.uid);
  if (known && place !== undefined) rereadOrder(context.sql, known, place, values);
  if (known && (place !== undefined || !saysMore(context, known, values)))
    return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  counts.orders += 1;
  if (known) completeOrder(context.sql, known, values);
  else
    await context.db
      .insertInto('broker_order')
      .values({ uid: context.newUid(), account_id: account.id, order_ref, ...values })
      .execute();
  return { ...row, status: known ? 'updated' : 'new', note: 'Kept as evidence for plans' };
}

type Known = OrderReading & { readonly uid: string; readonly was: string };

/** How an open one ended, or a level that it has not had yet: statements are imported in any order, and none may move it back. */
function saysMore(context: WriteContext, known: Known, reading: OrderReading): boolean {
  if (known.status !== 'open') return false;
  const own = editedFields(context, known.uid, 'broker_order');
  const levels = (['price', 'stop_price'] as const).filter((field) => !own.has(field));
  const isThere = (said: OrderReading) => levels.every((field) => said[field] === reading[field]);
  return reading.status !== 'open' || ![known, ...readingsOf(known)].some(isThere);
}
