import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import { plannedR } from '../../domain/trades/planned-r.ts';
import type { Schema } from '../schema.ts';
import { selectVersionsOf } from './row-version.ts';
import { selectTradeOfAnchor } from './trade-of-anchor.ts';

type Db = Kysely<Schema>;
type Row = Selectable<Schema['plan']>;
type EventRow = Selectable<Schema['plan_event']>;
export type StoredPlan = Awaited<ReturnType<typeof selectPlans>>[number];
export type PlanFields = Omit<StoredPlan, 'uid' | 'version' | 'status' | 'trade' | 'events' | 'anchor' | 'symbol' | 'stop' | 'plannedR'>;

type Wanted =
  | { uid: string }
  | { status: Row['status'] | null; offset: number; limit: number }
  | { status: 'taken' }
  | { day: string; accounts: readonly string[] | undefined; limit: number }
  | { anchors: readonly string[] };

/** A plan is in an account, or in none, which is for any: of a filter it knows no more. */
export const isPlanOf = (accounts: readonly string[] | undefined) =>
  accounts === undefined
    ? sql<boolean>`true`
    : sql<boolean>`(plan.account_id IS NULL OR plan.account_id IN
        (SELECT id FROM account WHERE uid IN (SELECT value FROM json_each(${JSON.stringify(accounts)}))))`;

/** The last written first. In a page the newest day goes before that, those for any day last; one more than asked tells whether there are more. */
export function queryPlans(db: Db, wanted: Wanted) {
  let query = db
    .selectFrom('plan')
    .leftJoin('account', 'account.id', 'plan.account_id')
    .leftJoin('instrument', 'instrument.id', 'plan.instrument_id')
    .selectAll('plan')
    .select([
      ...(['account.uid as account', 'account.currency as account_currency', 'instrument.uid as instrument', 'symbol'] as const),
      ...(['multiplier', 'price_scale', 'tick', 'instrument.currency as quote', sql<string | null>`terms ->> 'pip'`.as('pip')] as const),
    ]);
  if ('uid' in wanted) query = query.where('plan.uid', '=', wanted.uid);
  else if ('anchors' in wanted)
    query = query.where(sql<boolean>`anchor_uid IN (SELECT value FROM json_each(${JSON.stringify(wanted.anchors)}))`);
  else if ('limit' in wanted) query = query.orderBy('plan.day', 'desc').limit(wanted.limit + 1);
  if ('day' in wanted) query = query.where('plan.day', '=', wanted.day);
  if ('accounts' in wanted) query = query.where(isPlanOf(wanted.accounts));
  if ('offset' in wanted) query = query.offset(wanted.offset);
  if ('status' in wanted && wanted.status !== null) query = query.where('status', '=', wanted.status);
  return query.orderBy('plan.id', 'desc');
}

export async function selectPlans(db: Db, wanted: Wanted) {
  const rows = await queryPlans(db, wanted).execute();
  const versions = await selectVersionsOf(
    db,
    'plan',
    rows.map(({ uid }) => uid),
  );
  const events = Map.groupBy(
    await selectEvents(
      db,
      rows.map(({ id }) => id),
    ),
    ({ plan_id }) => plan_id,
  );
  const plans = [];
  for (const row of rows) {
    const trade = row.anchor_uid === null ? null : await selectTradeOfAnchor(db, row.anchor_uid);
    plans.push(toPlan(row, { version: versions.get(row.uid) ?? 0, trade, events: events.get(row.id) ?? [] }));
  }
  return plans;
}

export async function insertPlan(db: Db, plan: { uid: string; status: Row['status']; anchor: string | null } & PlanFields): Promise<void> {
  const { uid, status, anchor, ...fields } = plan;
  await db
    .insertInto('plan')
    .values({ uid, status, anchor_uid: anchor, ...(await toColumns(db, fields)) })
    .execute();
}

export async function updatePlan(db: Db, uid: string, fields: PlanFields): Promise<void> {
  await db
    .updateTable('plan')
    .set(await toColumns(db, fields))
    .where('uid', '=', uid)
    .execute();
}

export async function setPlanStatus(db: Db, uid: string, status: Row['status'], anchor: string | null): Promise<void> {
  await db.updateTable('plan').set({ status, anchor_uid: anchor }).where('uid', '=', uid).execute();
}

export async function deletePlan(db: Db, uid: string): Promise<void> {
  await db.deleteFrom('plan_event').where('plan_id', '=', idOf(uid)).execute();
  await db.deleteFrom('plan').where('uid', '=', uid).execute();
}

export async function insertPlanEvent(db: Db, plan: string, event: Omit<EventRow, 'id' | 'plan_id'>): Promise<void> {
  await db
    .insertInto('plan_event')
    .values({ ...event, plan_id: idOf(plan) })
    .execute();
}

export async function deletePlanEvent(db: Db, plan: string, uid: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('plan_event')
    .where('uid', '=', uid)
    .where('plan_id', '=', idOf(plan))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

const idOf = (uid: string) => sql<number>`(SELECT id FROM plan WHERE uid = ${uid})`;

const selectEvents = (db: Db, plans: readonly number[]): Promise<EventRow[]> =>
  db
    .selectFrom('plan_event')
    .selectAll()
    .where(sql<boolean>`plan_id IN (SELECT value FROM json_each(${JSON.stringify(plans)}))`)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** How many there are of each. */
export async function countPlans(db: Db): Promise<Record<Row['status'], number>> {
  const rows = await db
    .selectFrom('plan')
    .select(['status', (each) => each.fn.countAll<number>().as('n')])
    .groupBy('status')
    .execute();
  return { planned: 0, taken: 0, missed: 0, ...Object.fromEntries(rows.map(({ status, n }) => [status, n])) };
}

/** The first the user said. */
export const initialStop = <E extends Pick<EventRow, 'kind' | 'source'>>(events: readonly E[]): E | undefined =>
  events.find(({ kind, source }) => kind === 'stop' && source === 'user');

interface WithNames extends Row {
  account: string | null;
  account_currency: string | null;
  instrument: string | null;
  symbol: string | null;
  multiplier: string | null;
  price_scale: string | null;
  tick: string | null;
  quote: string | null;
  pip: string | null;
}

function toPlan(row: WithNames, { version, trade, events }: { version: number; trade: string | null; events: EventRow[] }) {
  const { uid, status, side, day, entry, quantity, note, account, instrument, symbol } = row;
  // The table holds both or none.
  const risk = row.risk_value === null ? null : { value: row.risk_value, unit: row.risk_unit as NonNullable<Row['risk_unit']> };
  const targets = JSON.parse(row.targets) as { price: string; share: string | null }[];
  const stop = initialStop(events)?.value ?? null;
  const { multiplier, price_scale: priceScale, tick, pip } = row;
  const isOneCurrency = row.quote !== null && row.quote === row.account_currency;
  return {
    ...{ uid, version, status, trade, account, instrument, symbol, side, day, entry, stop, quantity, note, risk, targets },
    anchor: row.anchor_uid,
    plannedR: plannedR({ side, entry, stop, quantity, risk, targets }, { multiplier, priceScale, tick, pip, isOneCurrency }),
    events: events.map((event) => ({ uid: event.uid, at: event.at, kind: event.kind, value: event.value, source: event.source })),
  };
}

async function toColumns(
  db: Db,
  fields: PlanFields,
): Promise<Omit<Insertable<Schema['plan']> & Updateable<Schema['plan']>, 'uid' | 'status' | 'anchor_uid'>> {
  const { side, day, entry, quantity, note, risk, targets } = fields;
  const idOfRow = async (table: 'account' | 'instrument', uid: string | null) =>
    uid === null ? null : (await db.selectFrom(table).select('id').where('uid', '=', uid).executeTakeFirstOrThrow()).id;
  return {
    ...{ side, day, entry, quantity, note },
    account_id: await idOfRow('account', fields.account),
    instrument_id: await idOfRow('instrument', fields.instrument),
    risk_value: risk?.value ?? null,
    risk_unit: risk?.unit ?? null,
    targets: JSON.stringify(targets),
  };
}
