import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * The newest change of each of these rows that is done (not undone, not abandoned), those of this very command included; a row
 * without one is left out: it is at 0.
 */
export async function selectVersionsOf(db: Kysely<Schema>, table: string, uids: readonly string[]): Promise<Map<string, number>> {
  if (uids.length === 0) return new Map();
  const rows = await sql<{ uid: string; version: number }>`
    SELECT row_key AS uid, max(row_change.id) AS version FROM row_change LEFT JOIN change_set ON change_set.id = change_set_id
    WHERE table_name = ${table} AND row_key IN (SELECT value FROM json_each(${JSON.stringify(uids)})) AND coalesce(state, 'done') = 'done'
    GROUP BY row_key`.execute(db);
  return new Map(rows.rows.map(({ uid, version }) => [uid, version]));
}
