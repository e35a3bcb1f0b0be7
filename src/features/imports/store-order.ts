import type { ImportRow } from '../../contract/import-report.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { OrderFact } from '../../importers/facts.ts';
import { instantOf } from './instant-of.ts';
import { type Beside, otherRow } from './other-row.ts';

/** An order, known by its number. One that was open is brought up to date. */
export async function storeOrder(fact: OrderFact, { account, batch, readings, counts }: Beside): Promise<ImportRow> {
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
  if (known && (known.status === fact.status || known.status !== 'open'))
    return { ...row, status: 'stored', note: 'Stored with an earlier import' };
  counts.orders += 1;
  if (known) await context.db.updateTable('broker_order').set(values).where('id', '=', known.id).execute();
  else
    await context.db
      .insertInto('broker_order')
      .values({ uid: context.newUid(), account_id: account.id, order_ref, ...values })
      .execute();
  return { ...row, status: known ? 'updated' : 'new', note: 'Kept as evidence for plans' };
}
