import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

/** Positions and trades are numbered together, so that a trade may take the number of its first position. */
export function nextId(sql: Connection): number {
  return prepared<[], number>(sql, 'SELECT 1 + max(coalesce((SELECT max(id) FROM position), 0), coalesce((SELECT max(id) FROM trade), 0))')
    .pluck()
    .get() as number;
}
