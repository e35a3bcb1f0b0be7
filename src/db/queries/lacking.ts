import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

/** How many positions have no result for want of something. */
export function countLacking(sql: Connection, missing: 'multiplier' | 'rate' | 'price'): number {
  return prepared<[string], number>(sql, `SELECT count(*) FROM position WHERE missing <> '' AND missing LIKE ?`)
    .pluck()
    .get(`%${missing}%`) as number;
}
