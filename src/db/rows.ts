import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Schema } from './schema.ts';

/** A handle and the rows it gives, for those who do not know kysely. */
export type Db = Kysely<Schema>;
export type AccountRow = Selectable<Schema['account']>;
export type InstrumentRow = Selectable<Schema['instrument']>;
export type NewAccount = Omit<Insertable<Schema['account']>, 'id' | 'uid'>;
export type NewInstrument = Omit<Insertable<Schema['instrument']>, 'id' | 'uid'>;
export type FillRow = Selectable<Schema['fill']>;
/** A fill as it is first stored; its book follows from its tickets. */
export type NewFill = Omit<Insertable<Schema['fill']>, 'id' | 'book'>;
export type SpecRow = Selectable<Schema['contract_spec']>;
