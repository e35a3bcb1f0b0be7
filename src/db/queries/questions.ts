import { sql } from 'kysely';
import type { Db } from '../rows.ts';
import type { Schema } from '../schema.ts';
import { THIRD } from './rates.ts';

/** null: of all accounts. */
type Of = string | null;
const inAccount = (account: Of) => sql<boolean>`(${account} IS NULL OR account.uid = ${account})`;

/** What the rebuild could not place: closes with nothing open (by leg), actions on nothing (by action). */
export const selectAsides = (db: Db, account: Of) =>
  db
    .selectFrom('open_question')
    .innerJoin('account', 'account.id', 'open_question.account_id')
    .innerJoin('instrument', 'instrument.id', 'open_question.instrument_id')
    .leftJoin('fill_allocation', 'fill_allocation.leg_uid', 'open_question.subject')
    .leftJoin('fill', (join) => join.on(sql<boolean>`fill.uid = open_question.subject OR fill.id = fill_allocation.fill_id`))
    .select(['open_question.kind', 'open_question.subject', 'open_question.quantity', 'open_question.book', 'open_question.at'])
    .select(['account.uid as account', 'account.name', 'instrument.uid as instrument', 'instrument.symbol'])
    .select(['fill.uid as fill', 'fill.side', 'fill.currency', 'fill.kind as fill_kind'])
    .where(inAccount(account))
    .orderBy('open_question.at')
    .orderBy('open_question.subject')
    .execute();

/** Open positions in what has a last day. */
export const selectExpiring = (db: Db, account: Of) =>
  db
    .selectFrom('instrument')
    .innerJoin('account', (join) => join.on(inAccount(account)))
    .innerJoin('position', (join) =>
      join.onRef('position.account_id', '=', 'account.id').onRef('position.instrument_id', '=', 'instrument.id'),
    )
    .select([
      'position.uid as position',
      'position.direction',
      'position.open_quantity',
      'position.book',
      'position.ended_at',
      'position.ended_seq',
    ])
    .select(['position.currency', 'position.account_id', 'position.instrument_id'])
    .select(['account.uid as account', 'account.name', 'account.broker', 'account.day_zone', 'account.day_starts_at', 'account.day_label'])
    .select('account.currency as account_currency')
    .select(['instrument.uid as instrument', 'instrument.symbol', 'instrument.expiry', 'instrument.terms', 'instrument.class'])
    .select(['instrument.multiplier', 'instrument.underlying', 'instrument.currency as quoted'])
    .where('instrument.expiry', 'is not', null)
    // As text here and below, so that the indexes of these few are seen.
    .where(sql<boolean>`position.status = 'open'`)
    .orderBy('instrument.expiry')
    .orderBy('position.uid')
    .execute();

/** The fills of positions that lack something; a close by day may stand before what it closes. */
const gaps = (db: Db, account: Of, missing: 'multiplier' | 'rate' | 'price') =>
  db
    .selectFrom('position')
    .innerJoin('account', 'account.id', 'position.account_id')
    .innerJoin('instrument', 'instrument.id', 'position.instrument_id')
    .innerJoin('fill', (join) =>
      join
        .onRef('fill.account_id', '=', 'position.account_id')
        .onRef('fill.instrument_id', '=', 'position.instrument_id')
        .on(sql<boolean>`fill.at BETWEEN position.opened_at - 129600000 AND position.ended_at AND fill.binned_at IS NULL
          AND (fill.at >= position.opened_at OR fill.precision = 'day')`),
    )
    .where(sql<boolean>`position.missing <> ''`)
    .where('position.missing', 'like', `%${missing}%`)
    .where(inAccount(account));

/** Where the fill itself says neither what it is worth nor what it paid. */
export const selectUnsized = (db: Db, account: Of) =>
  gaps(db, account, 'multiplier')
    .select((each) => each.fn.count<number>('position.id').distinct().as('positions'))
    .select(['account.uid as account', 'account.name', 'account.broker', 'instrument.uid as instrument', 'instrument.symbol'])
    .select(['instrument.class', 'instrument.terms'])
    .where('instrument.multiplier', 'is', null)
    .where('fill.multiplier', 'is', null)
    .where('fill.cash', 'is', null)
    .groupBy(['account.id', 'instrument.id'])
    .orderBy('instrument.symbol')
    .orderBy('account.id')
    .execute();

export const selectUnconverted = (db: Db, account: Of) =>
  gaps(db, account, 'rate')
    .select(['account.uid as account', 'account.name', 'fill.currency as from', 'account.currency as to'])
    .select(sql<string>`coalesce(fill.trade_date, date(fill.at / 1000, 'unixepoch'))`.as('day'))
    .distinct()
    .where('fill.rate', 'is', null)
    .whereRef('fill.currency', '<>', 'account.currency')
    .orderBy('account.name')
    .orderBy('from')
    .orderBy('day')
    .execute();

/** Fees in a third currency: BNB for a trade in USDT. */
export const selectUnconvertedCosts = (db: Db, account: Of) =>
  gaps(db, account, 'rate')
    .innerJoin(sql<{ value: string }>`json_each(fill.costs)`.as('cost'), (join) => join.onTrue())
    .select(['account.uid as account', 'account.name', 'account.currency as to'])
    .select(sql<string>`cost.value ->> 'currency'`.as('from'))
    .select(sql<string>`coalesce(fill.trade_date, date(fill.at / 1000, 'unixepoch'))`.as('day'))
    .distinct()
    .where('fill.costs', 'is not', null)
    .where(THIRD)
    .execute();

/** What was paid on accounts for holding is left out of results until it can be converted. */
export const selectUnconvertedCash = (db: Db, account: Of) =>
  db
    .selectFrom('cash_event')
    .innerJoin('account', 'account.id', 'cash_event.account_id')
    .select(['account.uid as account', 'account.name', 'cash_event.currency as from', 'account.currency as to', 'day'])
    .distinct()
    .where('rate', 'is', null)
    .whereRef('cash_event.currency', '<>', 'account.currency')
    .where(inAccount(account))
    .execute();

const PRICED: Schema['fill']['kind'][] = ['trade', 'opening', 'receive', 'transfer_in', 'cash_settlement'];

export const selectUnpriced = (db: Db, account: Of) =>
  gaps(db, account, 'price')
    .select(['fill.uid as fill', 'fill.quantity', 'fill.currency', 'fill.side', 'fill.at'])
    .select(['account.uid as account', 'account.name', 'instrument.uid as instrument', 'instrument.symbol'])
    .distinct()
    .where('fill.price', 'is', null)
    .where('fill.cash', 'is', null)
    .where('fill.kind', 'in', PRICED)
    .orderBy('fill.at')
    .orderBy('fill.uid')
    .execute();

/** Positions whose costs nobody has said, by account. */
export const selectUncosted = (db: Db, account: Of) =>
  db
    .selectFrom('position')
    .innerJoin('account', 'account.id', 'position.account_id')
    .select((each) => each.fn.countAll<number>().as('positions'))
    .select(['account.uid as account', 'account.name'])
    .where(sql<boolean>`position.costs_known = 0`)
    .where(inAccount(account))
    .groupBy('account.id')
    .orderBy('account.name')
    .execute();

/** What was answered where the answer is no fact of its own, as kind and subject. */
export async function selectAnswered(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('question_answer').select(['kind', 'subject']).execute();
  return new Set(rows.map(({ kind, subject }) => `${kind} ${subject}`));
}

/** What one of these questions is about. */
export const selectAside = (db: Db, kind: Schema['open_question']['kind'], subject: string) =>
  db.selectFrom('open_question').selectAll().where('kind', '=', kind).where('subject', '=', subject).executeTakeFirstOrThrow();

/** Whether anything happened in a chain from one instant up to before another. */
export async function hasFillsBetween(db: Db, account: number, instrument: number, from: number, before: number): Promise<boolean> {
  const found = await db
    .selectFrom('fill')
    .select('id')
    .where('account_id', '=', account)
    .where('instrument_id', '=', instrument)
    .where('at', '>=', from)
    .where('at', '<', before)
    .where('binned_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function writeAnswer(
  db: Db,
  uid: string,
  { kind, subject, answer }: { kind: string; subject: string; answer: object },
): Promise<void> {
  await db
    .insertInto('question_answer')
    .values({ uid, kind, subject, answer: JSON.stringify(answer) })
    .execute();
}
