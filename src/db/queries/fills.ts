import { type InferResult, type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { withVersions } from './with-versions.ts';

type Db = Kysely<Schema>;
export type StoredFill = Awaited<ReturnType<typeof selectFills>>[number];

const selection = (db: Db) =>
  db
    .selectFrom('fill')
    .innerJoin('account', 'account.id', 'fill.account_id')
    .innerJoin('instrument', 'instrument.id', 'fill.instrument_id')
    .leftJoin('import_batch', 'import_batch.id', 'fill.import_id')
    .selectAll('fill')
    .select([
      'account.uid as account',
      'instrument.uid as instrument',
      'instrument.symbol',
      'instrument.class',
      'instrument.multiplier as usual_multiplier',
      'import_batch.uid as import',
    ]);

export async function selectFills(db: Db, uids: readonly string[]) {
  byUids ??= compileByUids(db);
  const { rows } = await db.executeQuery<FillByUid>({ ...byUids, parameters: [JSON.stringify(uids)] });
  return withVersions(db, 'fill', rows);
}

/** As one value: a trade may have more fills than a statement takes variables. */
const compileByUids = (db: Db) => selection(db).where(sql<boolean>`fill.uid IN (SELECT value FROM json_each(${''}))`).compile();
type FillByUid = InferResult<ReturnType<typeof compileByUids>>[number];
/** The same for all: an edit asks twice, and putting it together takes longer than the answer. */
let byUids: ReturnType<typeof compileByUids> | undefined;

export interface FillPage {
  account: string | null;
  instrument: string | null;
  /** From this instant on, and up to before that one. */
  from: number | null;
  before: number | null;
  binned: boolean;
  order: 'newest' | 'oldest';
  after: { at: number; seq: number; uid: string } | null;
  limit: number;
}

/** In the order they happened; one more than asked, to tell whether there are more. */
export async function selectFillPage(db: Db, page: FillPage): Promise<StoredFill[]> {
  const direction = page.order === 'newest' ? 'desc' : 'asc';
  const beyond = sql.raw(page.order === 'newest' ? '<' : '>');
  const { at, seq, uid } = page.after ?? { at: 0, seq: 0, uid: '' };
  // The ids alone are sorted: the rows of one page are read, not those of the whole journal.
  const ids = db
    .selectFrom('fill')
    .select('fill.id')
    .where('binned_at', page.binned ? 'is not' : 'is', null)
    .$if(page.account !== null, (query) =>
      query.where('account_id', '=', (each) =>
        each
          .selectFrom('account')
          .select('id')
          .where('uid', '=', page.account as string),
      ),
    )
    .$if(page.instrument !== null, (query) =>
      query.where('instrument_id', '=', (each) =>
        each
          .selectFrom('instrument')
          .select('id')
          .where('uid', '=', page.instrument as string),
      ),
    )
    .$if(page.from !== null, (query) => query.where('at', '>=', page.from as number))
    .$if(page.before !== null, (query) => query.where('at', '<', page.before as number))
    .$if(page.after !== null, (query) => query.where(sql<boolean>`(at, seq, uid) ${beyond} (${at}, ${seq}, ${uid})`))
    .orderBy('at', direction)
    .orderBy('seq', direction)
    .orderBy('uid', direction)
    .limit(page.limit + 1);
  const rows = await selection(db)
    .where('fill.id', 'in', ids)
    .orderBy('fill.at', direction)
    .orderBy('fill.seq', direction)
    .orderBy('fill.uid', direction)
    .execute();
  return withVersions(db, 'fill', rows);
}

export async function countFills(db: Db, account: string | null, binned: boolean): Promise<number> {
  const { count } = await db
    .selectFrom('fill')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('binned_at', binned ? 'is not' : 'is', null)
    .$if(account !== null, (query) =>
      query.where('account_id', '=', (each) =>
        each
          .selectFrom('account')
          .select('id')
          .where('uid', '=', account as string),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** The place after the last fill of an instant. */
export async function selectNextSeq(db: Db, account: number, instrument: number, at: number): Promise<number> {
  const { last } = await db
    .selectFrom('fill')
    .select((each) => each.fn.max<number | null>('seq').as('last'))
    .where('account_id', '=', account)
    .where('instrument_id', '=', instrument)
    .where('at', '=', at)
    .where('binned_at', 'is', null)
    .executeTakeFirstOrThrow();
  return last === null ? 0 : last + 1;
}
