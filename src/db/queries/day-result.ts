import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a review of a day looks at, as one text: another one means that the day changed since. */
export async function selectDayResult(db: Kysely<Schema>, day: number): Promise<string> {
  const { rows } = await sql<{ result: string }>`
    SELECT json_group_array(json_array(account_id, exits, unknown, net) ORDER BY account_id) AS result FROM day_stats
    WHERE day = ${day} AND account_id IN (SELECT id FROM account)`.execute(db);
  return rows[0]?.result ?? '[]';
}
