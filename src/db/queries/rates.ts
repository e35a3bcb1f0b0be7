import { type Kysely, type Selectable, sql } from 'kysely';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { divide } from '../../domain/decimal/round-decimal.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
export type RateRow = Selectable<Schema['rate']>;

/** The rate of a day, also from one that is known the other way round. What the user entered goes first, then the newest. */
export async function selectRateOn(
  db: Db,
  { day, from, to }: { day: string; from: string; to: string },
): Promise<{ rate: string; source: string } | undefined> {
  const straight = await newest(db, day, from, to);
  if (straight) return { rate: straight.rate, source: straight.source };
  const inverse = await newest(db, day, to, from);
  const rate = inverse && decimalText(divide(ONE, decimal(inverse.rate), 12));
  return inverse && rate !== undefined && rate !== '0' ? { rate, source: inverse.source } : undefined;
}
const ONE = decimal('1');

const newest = (db: Db, day: string, from: string, to: string): Promise<RateRow | undefined> =>
  db
    .selectFrom('rate')
    .selectAll()
    .where('day', '=', day)
    .where('from_currency', '=', from)
    .where('to_currency', '=', to)
    .orderBy((each) => each.case().when('source', '=', 'user').then(0).else(1).end())
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** There is one per pair, day and source. */
export const selectStoredRate = (
  db: Db,
  { day, from, to, source }: { day: string; from: string; to: string; source: string },
): Promise<RateRow> =>
  db
    .selectFrom('rate')
    .selectAll()
    .where('from_currency', '=', from)
    .where('to_currency', '=', to)
    .where('day', '=', day)
    .where('source', '=', source)
    .executeTakeFirstOrThrow();

/** Newest first; one more than asked, to tell whether there are more. */
export const selectRates = (
  db: Db,
  { from, to, offset, limit }: { from: string | null; to: string | null; offset: number; limit: number },
): Promise<RateRow[]> =>
  db
    .selectFrom('rate')
    .selectAll()
    .$if(from !== null, (query) => query.where('from_currency', '=', from as string))
    .$if(to !== null, (query) => query.where('to_currency', '=', to as string))
    .orderBy('day', 'desc')
    .orderBy('from_currency')
    .orderBy('to_currency')
    .orderBy('source')
    .offset(offset)
    .limit(limit + 1)
    .execute();

/** Costs in a currency that is neither the fill's nor the account's nor the coin that is traded, and that has no rate yet. */
export const THIRD = sql<boolean>`cost.value ->> 'rate' IS NULL AND cost.value ->> 'currency' NOT IN
  (fill.currency, account.currency, iif(instrument.class = 'cryptoSpot', instrument.base, ''))`;
const DAY = sql<string>`coalesce(fill.trade_date, date(fill.at / 1000, 'unixepoch'))`;

export const selectRatelessCosts = (db: Db, currencies: readonly string[]) =>
  db
    .selectFrom('fill')
    .innerJoin('account', 'account.id', 'account_id')
    .innerJoin('instrument', 'instrument.id', 'instrument_id')
    .innerJoin(sql<{ value: string }>`json_each(fill.costs)`.as('cost'), (join) => join.onTrue())
    .select(['fill.uid', 'fill.costs', 'fill.currency', 'account.currency as to'])
    .select(sql<string | null>`iif(instrument.class = 'cryptoSpot', instrument.base, NULL)`.as('base'))
    .select(DAY.as('day'))
    .distinct()
    .where('fill.costs', 'is not', null)
    .where(THIRD)
    .where(sql<string>`cost.value ->> 'currency'`, 'in', currencies)
    .execute();

/** What is in one of these currencies, in an account of another, and has no rate yet. */
export async function selectRateless(db: Db, currencies: readonly string[]) {
  const fills = await db
    .selectFrom('fill')
    .innerJoin('account', 'account.id', 'account_id')
    .select(['fill.uid', 'fill.currency as from', 'account.currency as to'])
    .select(DAY.as('day'))
    .where('fill.rate', 'is', null)
    .where('fill.currency', 'in', currencies)
    .whereRef('fill.currency', '<>', 'account.currency')
    .execute();
  const events = await db
    .selectFrom('cash_event')
    .innerJoin('account', 'account.id', 'account_id')
    .select(['cash_event.uid', 'cash_event.day', 'cash_event.currency as from', 'account.currency as to'])
    .where('cash_event.rate', 'is', null)
    .where('cash_event.currency', 'in', currencies)
    .whereRef('cash_event.currency', '<>', 'account.currency')
    .execute();
  return { fills, events };
}
