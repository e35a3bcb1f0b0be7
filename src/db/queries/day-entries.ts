import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

export interface DayEntry {
  readonly trade: number;
  readonly account: number;
  readonly at: number;
  readonly byDay: 0 | 1;
}

/** What was added to these trades in a stretch of time. */
export async function selectEntries(db: Kysely<Schema>, trades: readonly number[], from: number, to: number): Promise<DayEntry[]> {
  if (trades.length === 0) return [];
  const { rows } = await sql<DayEntry>`
    WITH own AS (
      SELECT position.*, position_mode FROM json_each(${JSON.stringify(trades)}) AS wanted JOIN position ON position.trade_id = wanted.value
      JOIN account ON account.id = position.account_id WHERE opened_at < ${to} AND ended_at >= ${from})
    SELECT own.trade_id AS trade, own.account_id AS account, fill.at, fill.precision = 'day' AS byDay FROM own
    JOIN fill ON fill.account_id = own.account_id AND fill.instrument_id = own.instrument_id AND fill.at >= ${from} AND fill.at < ${to}
      AND binned_at IS NULL AND side = iif(direction = 'long', 'buy', 'sell')
    LEFT JOIN fill_allocation ON fill_id = fill.id
    WHERE own.book = coalesce(fill_allocation.book, iif(position_mode = 'hedging', fill.book, ''))
      AND (opened_at, opened_seq) <= (fill.at, seq) AND (ended_at, ended_seq) >= (fill.at, seq)`.execute(db);
  return rows;
}
