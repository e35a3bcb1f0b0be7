import { type Kysely, type Selectable, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { withVersions } from './with-versions.ts';

type Db = Kysely<Schema>;
type Row = Selectable<Schema['instrument']>;
export type VersionedInstrument = Row & { version: number };

export async function selectInstruments(db: Db, uids: readonly string[]): Promise<VersionedInstrument[]> {
  return withVersions(db, 'instrument', await db.selectFrom('instrument').selectAll().where('uid', 'in', uids).execute());
}

/** By symbol, those whose symbol or alias holds the text; one more than asked, to tell whether there are more. */
export async function searchInstruments(
  db: Db,
  { text, assetClass, offset, limit }: { text: string; assetClass: Row['class'] | null; offset: number; limit: number },
): Promise<VersionedInstrument[]> {
  const rows = await db
    .selectFrom('instrument')
    .selectAll()
    .$if(text !== '', (query) =>
      query.where(
        sql<boolean>`(instr(lower(symbol), lower(${text})) > 0 OR id IN
          (SELECT instrument_id FROM instrument_alias WHERE instr(lower(text), lower(${text})) > 0))`,
      ),
    )
    .$if(assetClass !== null, (query) => query.where('class', '=', assetClass as Row['class']))
    .orderBy('symbol', (symbol) => symbol.collate('nocase'))
    .orderBy('id')
    .offset(offset)
    .limit(limit + 1)
    .execute();
  return withVersions(db, 'instrument', rows);
}

/**
 * For completion: what was traded last comes first, then by symbol. When that was is looked up account by account, each by its
 * index; of a million fills none is read.
 */
export async function suggestInstruments(db: Db, text: string, limit: number): Promise<VersionedInstrument[]> {
  const begins = sql`lower(symbol) LIKE lower(${text.replace(/[\\%_]/g, '\\$&')}) || '%' ESCAPE '\\'`;
  const rows = await db
    .selectFrom('instrument')
    .selectAll('instrument')
    .where(
      sql<boolean>`(${text} = '' OR instr(lower(symbol), lower(${text})) > 0 OR id IN
        (SELECT instrument_id FROM instrument_alias WHERE instr(lower(text), lower(${text})) > 0))`,
    )
    .orderBy(sql`symbol = ${text} COLLATE NOCASE`, 'desc')
    .orderBy(sql`${begins}`, 'desc')
    .orderBy(
      sql`(SELECT max((SELECT max(at) FROM fill WHERE account_id = account.id AND instrument_id = instrument.id AND binned_at IS NULL))
        FROM account)`,
      (last) => last.desc().nullsLast(),
    )
    .orderBy('symbol', (symbol) => symbol.collate('nocase'))
    .limit(limit)
    .execute();
  return withVersions(db, 'instrument', rows);
}

export const selectAliases = (db: Db, instrument: string | null) =>
  db
    .selectFrom('instrument_alias')
    .innerJoin('instrument', 'instrument.id', 'instrument_id')
    .select(['instrument_alias.uid', 'broker', 'text', 'instrument.uid as instrument'])
    .$if(instrument !== null, (query) => query.where('instrument.uid', '=', instrument as string))
    .orderBy('text')
    .orderBy('broker')
    .execute();

/** Shares that carry this number, whatever they are called. */
export const selectSharesByIsin = (db: Db, isin: string) =>
  db
    .selectFrom('instrument')
    .selectAll()
    .where('class', 'in', ['stock', 'etf', 'warrant'])
    .where(sql<string>`json_extract(terms, '$.isin')`, '=', isin)
    .execute();

/** By another instrument, whatever the case. */
export async function isSymbolTaken(db: Db, symbol: string, except: number): Promise<boolean> {
  const taken = db.selectFrom('instrument').select('id').where(sql`symbol COLLATE NOCASE`, '=', symbol).where('id', '<>', except);
  return (await taken.executeTakeFirst()) !== undefined;
}
