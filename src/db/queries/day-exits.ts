import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

export interface DayExit {
  readonly id: number;
  readonly at: number;
  /** Its hour is not known. */
  readonly by_day: 0 | 1;
  readonly symbol: string;
}

/** What a curve of the day needs of these exits beside their money. */
export async function selectDayExits(db: Kysely<Schema>, ids: readonly number[]): Promise<DayExit[]> {
  const { rows } = await sql<DayExit>`
    SELECT partial_close.id, at, partial_close.by_day, symbol FROM json_each(${JSON.stringify(ids)}) AS wanted
    JOIN partial_close ON partial_close.id = wanted.value JOIN trade ON trade.id = trade_id
    JOIN instrument ON instrument.id = trade.instrument_id ORDER BY at, partial_close.id`.execute(db);
  return rows;
}
