import type { CoreTables } from './schema/core.ts';
import type { DerivedTables } from './schema/derived.ts';
import type { FactTables } from './schema/facts.ts';
import type { WordTables } from './schema/words.ts';

/** The tables as kysely sees them; migrations/ is the truth, tests/db/schema.test.ts compares the two. */
export interface Schema extends CoreTables, FactTables, WordTables, DerivedTables {}
