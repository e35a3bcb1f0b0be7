import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Of these trades, whether only the day of their first entry is known, and of their last exit. */
export async function selectDayMarks(
  db: Kysely<Schema>,
  ids: readonly number[],
): Promise<Map<number, { opened: boolean; closed: boolean }>> {
  const { rows } = await sql<{ id: number; opened: 0 | 1; closed: 0 | 1 }>`
    SELECT trade.id,
      coalesce((SELECT position.by_day FROM position WHERE id IN (
          SELECT own.id FROM position AS own WHERE own.trade_id = trade.id
          UNION SELECT position_id FROM partial_close WHERE partial_close.trade_id = trade.id)
        AND position.opened_at = trade.opened_at ORDER BY opened_seq, position.uid LIMIT 1), trade.by_day) AS opened,
      coalesce((SELECT by_day FROM partial_close WHERE partial_close.trade_id = trade.id AND last_at = trade.closed_at
        ORDER BY at, position_id, n LIMIT 1), trade.by_day) AS closed
    FROM json_each(${JSON.stringify(ids)}) AS wanted JOIN trade ON trade.id = wanted.value`.execute(db);
  return new Map(rows.map(({ id, opened, closed }) => [id, { opened: opened === 1, closed: closed === 1 }]));
}
