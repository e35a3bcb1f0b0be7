import { sql } from 'kysely';
import type { Db, SpecRow } from '../rows.ts';

/** The sizes of a root that hold on a day. */
export const selectSpecs = (db: Db, root: string, on: string): Promise<SpecRow[]> =>
  db.selectFrom('contract_spec').selectAll().where('root', '=', root).where('from_day', '<=', on).execute();

/** Instruments that may have this root: their terms say for certain. */
export const selectSized = (db: Db, root: string) =>
  db
    .selectFrom('instrument')
    .select(['id', 'class', 'symbol', 'terms', 'multiplier', 'tick', 'lot'])
    .where('class', 'in', ['future', 'futureOption', 'cfd', 'cryptoPerpetual', 'option'])
    .where(sql<boolean>`(instr(terms, ${root}) > 0 OR symbol = ${root})`)
    .execute();
