import type { Db } from '../rows.ts';
import { withVersions } from './with-versions.ts';

export type StoredOrder = Awaited<ReturnType<typeof selectOrders>>[number];

const selection = (db: Db) =>
  db
    .selectFrom('broker_order')
    .innerJoin('account', 'account.id', 'broker_order.account_id')
    .innerJoin('instrument', 'instrument.id', 'broker_order.instrument_id')
    .selectAll('broker_order')
    .select(['account.uid as account', 'instrument.uid as instrument', 'instrument.symbol']);

interface Wanted {
  readonly account: string;
  readonly instrument: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly limit: number;
}

/** Newest first. */
export async function selectOrders(db: Db, { account, instrument, from, to, limit }: Wanted) {
  const rows = await selection(db)
    .where('account.uid', '=', account)
    .$if(instrument !== null, (query) => query.where('instrument.uid', '=', instrument as string))
    .$if(to !== null, (query) => query.where('placed_at', '<=', to as number))
    .$if(from !== null, (query) => query.where((each) => each.fn.coalesce('ended_at', 'placed_at'), '>=', from as number))
    .orderBy('placed_at', 'desc')
    .orderBy('broker_order.id', 'desc')
    .limit(limit)
    .execute();
  return withVersions(db, 'broker_order', rows);
}

export async function selectOrder(db: Db, uid: string): Promise<StoredOrder | undefined> {
  const [row] = await withVersions(db, 'broker_order', await selection(db).where('broker_order.uid', '=', uid).execute());
  return row;
}
