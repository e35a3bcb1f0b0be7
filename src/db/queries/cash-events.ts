import { sql } from 'kysely';
import type { Db } from '../rows.ts';
import type { Schema } from '../schema.ts';
import { withVersions } from './with-versions.ts';

export type StoredCashEvent = Awaited<ReturnType<typeof selectCashEvents>>[number];

const selection = (db: Db) =>
  db
    .selectFrom('cash_event')
    .innerJoin('account', 'account.id', 'cash_event.account_id')
    .leftJoin('instrument', 'instrument.id', 'cash_event.instrument_id')
    .selectAll('cash_event')
    .select(['account.uid as account', 'instrument.uid as instrument']);

export async function selectCashEvents(db: Db, uids: readonly string[]) {
  return withVersions(db, 'cash_event', await selection(db).where('cash_event.uid', 'in', uids).execute());
}

export interface CashEventPage {
  account: string | null;
  kind: Schema['cash_event']['kind'] | null;
  from: string | null;
  to: string | null;
  after: { day: string; uid: string } | null;
  limit: number;
}

/** Newest first; one more than asked, to tell whether there are more. */
export async function selectCashEventPage(db: Db, { account, kind, from, to, after, limit }: CashEventPage): Promise<StoredCashEvent[]> {
  const rows = await selection(db)
    .$if(account !== null, (query) => query.where('account.uid', '=', account as string))
    .$if(kind !== null, (query) => query.where('kind', '=', kind as CashEventKind))
    .$if(from !== null, (query) => query.where('day', '>=', from as string))
    .$if(to !== null, (query) => query.where('day', '<=', to as string))
    .$if(after !== null, (query) => query.where(sql<boolean>`(day, cash_event.uid) < (${after?.day}, ${after?.uid})`))
    .orderBy('day', 'desc')
    .orderBy('cash_event.uid', 'desc')
    .limit(limit + 1)
    .execute();
  return withVersions(db, 'cash_event', rows);
}
type CashEventKind = Schema['cash_event']['kind'];
