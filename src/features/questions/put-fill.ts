import type { WriteContext } from '../../db/context.ts';
import type { Db } from '../../db/rows.ts';
import { showWhen } from '../../domain/calendar/when.ts';
import { rateOfFill } from '../../ledger/rate-of-fill.ts';
import { legUid } from '../../ledger/read-legs.ts';
import { insertFills, type NewFill } from '../../ledger/write-fills.ts';

/** What an answer says of a fill; the rest follows. */
export type Said = Pick<
  NewFill,
  'account_id' | 'instrument_id' | 'kind' | 'side' | 'quantity' | 'price' | 'currency' | 'at' | 'seq' | 'precision'
> &
  Partial<NewFill>;

/** Stores a fill that follows from an answer, in the book that was asked about. A book that is no ticket is one the user split off. */
export async function putFill(context: WriteContext, said: Said, book: string): Promise<string> {
  const { db, newUid } = context;
  const uid = newUid();
  const { symbol } = await db.selectFrom('instrument').select('symbol').where('id', '=', said.instrument_id).executeTakeFirstOrThrow();
  const isSplit = book !== '' && (await isSplitOff(db, book));
  await insertFills(context, [
    {
      ...{ uid, identity: `m:${uid}`, effect: 'unknown', instrument_text: symbol, at_text: showWhen(said.at, said.precision) },
      // Known to be none: nobody is paid for what an answer says.
      costs: '[]',
      ticket: book === '' || isSplit ? null : book,
      ...(await rateOf(db, said)),
      ...said,
    },
  ]);
  if (isSplit) await moveTo(context, uid, book);
  return uid;
}

const isSplitOff = async (db: Db, book: string): Promise<boolean> =>
  (await db.selectFrom('fill_allocation').select('id').where('book', '=', book).limit(1).executeTakeFirst()) !== undefined;

async function moveTo({ db, newUid }: WriteContext, uid: string, book: string): Promise<void> {
  const { id, quantity } = await db.selectFrom('fill').select(['id', 'quantity']).where('uid', '=', uid).executeTakeFirstOrThrow();
  await db
    .insertInto('fill_allocation')
    .values({ uid: newUid(), fill_id: id, book, quantity, leg_uid: legUid(uid, book) })
    .execute();
}

/** That of its day, where one is known. */
async function rateOf(db: Db, { account_id, currency, at }: Said): Promise<Partial<NewFill>> {
  const account = await db.selectFrom('account').select('currency').where('id', '=', account_id).executeTakeFirstOrThrow();
  const { rate, source } = await rateOfFill(db, { given: null, at, currency, account });
  return { rate, rate_source: source };
}
