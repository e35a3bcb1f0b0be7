import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Schema } from './schema.ts';

/** A handle and the rows it gives, for those who do not know kysely. */
export type Db = Kysely<Schema>;
export type AccountRow = Selectable<Schema['account']>;
export type InstrumentRow = Selectable<Schema['instrument']>;
export type NewInstrument = Omit<Insertable<Schema['instrument']>, 'id' | 'uid'>;
export type SpecRow = Selectable<Schema['contract_spec']>;
