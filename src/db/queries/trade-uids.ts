import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** In the order of the list. */
export async function selectTradeUids(db: Kysely<Schema>, ids: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ uid: string }>`
    SELECT uid FROM json_each(${JSON.stringify(ids)}) AS wanted JOIN trade ON trade.id = wanted.value ORDER BY wanted.key`.execute(db);
  return rows.map(({ uid }) => uid);
}
