import { sql } from 'kysely';
import type { Db } from '../rows.ts';
import { withVersions } from './with-versions.ts';

export type StoredAction = Awaited<ReturnType<typeof selectActions>>[number];

const selection = (db: Db) =>
  db
    .selectFrom('corporate_action')
    .innerJoin('account', 'account.id', 'corporate_action.account_id')
    .innerJoin('instrument', 'instrument.id', 'corporate_action.instrument_id')
    .selectAll('corporate_action')
    .select(['account.uid as account', 'account.name as account_name', 'instrument.uid as instrument', 'instrument.symbol']);

interface Page {
  readonly account: string | null;
  readonly instrument: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Newest first; one more than asked, to tell whether there are more. */
export async function selectActions(db: Db, { account, instrument, offset, limit }: Page) {
  const rows = await selection(db)
    .$if(account !== null, (query) => query.where('account.uid', '=', account as string))
    .$if(instrument !== null, (query) => query.where('instrument.uid', '=', instrument as string))
    .orderBy('day', 'desc')
    .orderBy('corporate_action.id', 'desc')
    .offset(offset)
    .limit(limit + 1)
    .execute();
  return withVersions(db, 'corporate_action', rows);
}

export async function selectAction(db: Db, uid: string): Promise<StoredAction | undefined> {
  const [row] = await withVersions(db, 'corporate_action', await selection(db).where('corporate_action.uid', '=', uid).execute());
  return row;
}

/** The same of the same, entered before: becomes is written in one way, whoever writes it. */
export const selectTwinAction = (
  db: Db,
  {
    uid,
    account,
    instrument,
    kind,
    day,
    becomes,
  }: { uid: string; account: number; instrument: number; kind: string; day: string; becomes: string },
): Promise<{ uid: string } | undefined> =>
  db
    .selectFrom('corporate_action')
    .select('uid')
    .where('account_id', '=', account)
    .where('instrument_id', '=', instrument)
    .where(sql<boolean>`kind = ${kind} AND day = ${day} AND becomes = ${becomes} AND uid <> ${uid}`)
    .executeTakeFirst();

/** Whether the account ever got hold of it before a day: by a fill, or by another action. */
export async function everHeld(
  db: Db,
  { account, instrument, day, except }: { account: number; instrument: { id: number; uid: string }; day: string; except: string },
): Promise<boolean> {
  const filled = await db
    .selectFrom('fill')
    .select('id')
    .where('account_id', '=', account)
    .where('instrument_id', '=', instrument.id)
    .where('at', '<', Date.parse(day))
    .where('binned_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (filled) return true;
  const became = await db
    .selectFrom('corporate_action')
    .select('id')
    .where('account_id', '=', account)
    .where('uid', '<>', except)
    .where('day', '<=', day)
    .where(sql<boolean>`instr(becomes, ${instrument.uid}) > 0 AND kind <> 'split'`)
    .limit(1)
    .executeTakeFirst();
  return became !== undefined;
}
