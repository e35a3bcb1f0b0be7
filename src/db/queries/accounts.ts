import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { matchChildren } from './match-children.ts';

type Db = Kysely<Schema>;
type Row = Selectable<Schema['account']>;
type FeeRow = Selectable<Schema['account_fee']>;
type PhaseRow = Selectable<Schema['account_phase']>;

/** An account as the rest of the journal knows it: its row with its fees and phases, in order. */
export interface StoredAccount {
  uid: string;
  name: string;
  broker: string;
  number: string;
  currency: string;
  assetClass: Row['asset_class'];
  mode: Row['mode'];
  inTotals: boolean;
  positionMode: Row['position_mode'];
  matching: Row['matching'];
  tradeUnit: Row['trade_unit'];
  shorting: Row['shorting'];
  day: { zone: string; startsAt: string; label: 'start' | 'end' } | null;
  dust: string;
  startingBalance: string | null;
  defaultRisk: string | null;
  dailyLoss: string | null;
  maxLoss: string | null;
  lossFloor: Row['loss_floor'];
  floorLock: string | null;
  archived: boolean;
  fees: StoredFee[];
  phases: StoredPhase[];
}
type StoredFee = Pick<FeeRow, 'side' | 'product' | 'per' | 'amount' | 'minimum' | 'maximum'> & { from: string };
type StoredPhase = Pick<PhaseRow, 'balance' | 'reason'> & { from: string };

/** All accounts by name, archived ones last; or the one named. */
export async function selectAccounts(db: Db, uid?: string): Promise<StoredAccount[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .$if(uid !== undefined, (query) => query.where('uid', '=', uid as string))
    .orderBy('archived')
    .orderBy('name', (name) => name.collate('nocase'))
    .execute();
  const ids = rows.map((row) => row.id);
  const fees = Map.groupBy(await selectFees(db, ids), (fee) => fee.account_id);
  const phases = Map.groupBy(await selectPhases(db, ids), (phase) => phase.account_id);
  return rows.map((row) => toAccount(row, fees.get(row.id) ?? [], phases.get(row.id) ?? []));
}

/** Another account with this name, or with this number at this broker. */
export async function selectClash(
  db: Db,
  account: StoredAccount,
): Promise<{ uid: string; name: string; by: 'name' | 'number' } | undefined> {
  const others = db.selectFrom('account').select(['uid', 'name']).where('uid', '<>', account.uid);
  const sameName = await others.where(sql<boolean>`name = ${account.name} COLLATE NOCASE`).executeTakeFirst();
  if (sameName) return { ...sameName, by: 'name' };
  if (account.number === '') return undefined;
  const sameNumber = await others.where('broker', '=', account.broker).where('number', '=', account.number).executeTakeFirst();
  return sameNumber && { ...sameNumber, by: 'number' };
}

const HOLDERS = ['fill', 'fill_void', 'cash_event', 'corporate_action', 'broker_order', 'checkpoint', 'plan'] as const;

/** How many rows of the ledger are the account's, by table; those in the bin too, and what fills were there before a later import. */
export async function countHeld(db: Db, uid: string): Promise<Record<(typeof HOLDERS)[number] | 'fill_succession', number>> {
  const { id } = await db.selectFrom('account').select('id').where('uid', '=', uid).executeTakeFirstOrThrow();
  const held = { fill: 0, fill_void: 0, cash_event: 0, corporate_action: 0, broker_order: 0, checkpoint: 0, plan: 0, fill_succession: 0 };
  for (const table of HOLDERS) {
    const counted = db.selectFrom(table).select((one) => one.fn.countAll<number>().as('rows'));
    held[table] = (await counted.where('account_id', '=', id).executeTakeFirstOrThrow()).rows;
  }
  const earlier = db.selectFrom('fill_succession').select((one) => one.fn.countAll<number>().as('rows'));
  const { rows } = await earlier.where(sql<boolean>`was ->> 'account_id' = ${id}`).executeTakeFirstOrThrow();
  held.fill_succession = rows;
  return held;
}

export async function insertAccount(db: Db, account: StoredAccount, newUid: () => string): Promise<void> {
  await db.insertInto('account').values(toRow(account)).execute();
  await writeChildren(db, account, newUid);
}

export async function updateAccount(db: Db, account: StoredAccount, newUid: () => string): Promise<void> {
  const stored = await db.selectFrom('account').selectAll().where('uid', '=', account.uid).executeTakeFirstOrThrow();
  const row = toRow(account);
  const changed = Object.fromEntries(Object.entries(row).filter(([column, value]) => stored[column as keyof Row] !== value));
  if (Object.keys(changed).length > 0) await db.updateTable('account').set(changed).where('uid', '=', account.uid).execute();
  await writeChildren(db, account, newUid);
}

export async function deleteAccount(db: Db, account: StoredAccount, newUid: () => string): Promise<void> {
  await writeChildren(db, { ...account, fees: [], phases: [] }, newUid);
  await db.deleteFrom('account').where('uid', '=', account.uid).execute();
}

/** Fees and phases, of which only what differs is written. */
async function writeChildren(db: Db, account: StoredAccount, newUid: () => string): Promise<void> {
  const { id } = await db.selectFrom('account').select('id').where('uid', '=', account.uid).executeTakeFirstOrThrow();

  const storedFees = (await selectFees(db, [id])).map((row) => ({ ...row, value: toFee(row) }));
  const fees = matchChildren(storedFees, account.fees);
  for (const uid of fees.remove) await db.deleteFrom('account_fee').where('uid', '=', uid).execute();
  for (const { uid, position, value } of fees.update)
    await db
      .updateTable('account_fee')
      .set({ position, ...fromFee(value) })
      .where('uid', '=', uid)
      .execute();
  for (const { position, value } of fees.insert)
    await db
      .insertInto('account_fee')
      .values({ uid: newUid(), account_id: id, position, ...fromFee(value) })
      .execute();

  const storedPhases = (await selectPhases(db, [id])).map((row) => ({ ...row, value: toPhase(row) }));
  const phases = matchChildren(storedPhases, account.phases);
  for (const uid of phases.remove) await db.deleteFrom('account_phase').where('uid', '=', uid).execute();
  for (const { uid, position, value } of phases.update)
    await db
      .updateTable('account_phase')
      .set({ position, ...fromPhase(value) })
      .where('uid', '=', uid)
      .execute();
  for (const { position, value } of phases.insert)
    await db
      .insertInto('account_phase')
      .values({ uid: newUid(), account_id: id, position, ...fromPhase(value) })
      .execute();
}

const selectFees = (db: Db, ids: number[]): Promise<FeeRow[]> =>
  db.selectFrom('account_fee').selectAll().where('account_id', 'in', ids).orderBy('position').execute();
const selectPhases = (db: Db, ids: number[]): Promise<PhaseRow[]> =>
  db.selectFrom('account_phase').selectAll().where('account_id', 'in', ids).orderBy('position').execute();

function toAccount(row: Row, fees: FeeRow[], phases: PhaseRow[]): StoredAccount {
  const { uid, name, broker, number, currency, mode, matching, shorting, dust } = row;
  return {
    ...{ uid, name, broker, number, currency, mode, matching, shorting, dust },
    assetClass: row.asset_class,
    inTotals: row.in_totals === 1,
    positionMode: row.position_mode,
    tradeUnit: row.trade_unit,
    // The table holds all three or none.
    day:
      row.day_zone === null ? null : { zone: row.day_zone, startsAt: row.day_starts_at as string, label: row.day_label as 'start' | 'end' },
    startingBalance: row.starting_balance,
    defaultRisk: row.default_risk,
    dailyLoss: row.daily_loss,
    maxLoss: row.max_loss,
    lossFloor: row.loss_floor,
    floorLock: row.floor_lock,
    archived: row.archived === 1,
    fees: fees.map(toFee),
    phases: phases.map(toPhase),
  };
}

function toRow(account: StoredAccount): Insertable<Schema['account']> {
  const { uid, name, broker, number, currency, mode, matching, shorting, dust } = account;
  return {
    ...{ uid, name, broker, number, currency, mode, matching, shorting, dust },
    asset_class: account.assetClass,
    in_totals: account.inTotals ? 1 : 0,
    position_mode: account.positionMode,
    trade_unit: account.tradeUnit,
    day_zone: account.day?.zone ?? null,
    day_starts_at: account.day?.startsAt ?? null,
    day_label: account.day?.label ?? null,
    starting_balance: account.startingBalance,
    default_risk: account.defaultRisk,
    daily_loss: account.dailyLoss,
    max_loss: account.maxLoss,
    loss_floor: account.lossFloor,
    floor_lock: account.floorLock,
    archived: account.archived ? 1 : 0,
  };
}

const toFee = ({ from_day, side, product, per, amount, minimum, maximum }: FeeRow): StoredFee => ({
  from: from_day,
  ...{ side, product, per, amount, minimum, maximum },
});
const fromFee = ({ from, ...fee }: StoredFee) => ({ from_day: from, ...fee });
const toPhase = ({ from_day, balance, reason }: PhaseRow): StoredPhase => ({ from: from_day, balance, reason });
const fromPhase = ({ from, ...phase }: StoredPhase) => ({ from_day: from, ...phase });
