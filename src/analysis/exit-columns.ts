import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { createSlots, type RowKind, type Slots } from './slots.ts';

export type ExitColumns = ReturnType<typeof createExitColumns>;

/** What was realised, when, in which trade: in the currency of the account, NaN where it cannot be known. */
const EXIT = {
  /** The id of the trade. */
  trade: Int32Array,
  account: Int32Array,
  day: Int32Array,
  at: Float64Array,
  gross: Float64Array,
  costs: Float64Array,
  carry: Float64Array,
  net: Float64Array,
} as const;

export const createExitColumns = (expected: number): Slots<typeof EXIT> => createSlots(EXIT, expected);

export function readExits(sql: Connection): ExitColumns {
  const count = prepared<[], number>(sql, 'SELECT count(*) FROM partial_close').pluck().get() as number;
  const columns = createExitColumns(count);
  for (const row of prepared<[], Row>(sql, `SELECT ${FIELDS} FROM partial_close ORDER BY id`).raw().iterate()) put(columns, row);
  return columns;
}

export function patchExits(sql: Connection, columns: ExitColumns, rev: number): void {
  for (const row of prepared(sql, CHANGED).raw().all(rev) as (number | null)[][]) {
    if (row[1] === null) columns.remove(row[0] as number);
    else put(columns, row.slice(1) as Row);
  }
}

function put(columns: ExitColumns, [id, trade, account, day, at, gross, costs, carry, net]: Row): void {
  const slot = columns.take(id);
  const { of } = columns;
  of.trade[slot] = trade;
  of.account[slot] = account;
  of.day[slot] = day;
  of.at[slot] = at;
  of.gross[slot] = gross ?? Number.NaN;
  of.costs[slot] = costs ?? Number.NaN;
  of.carry[slot] = carry;
  of.net[slot] = net ?? Number.NaN;
}

type Money = number | null;
type Row = [id: number, trade: number, account: number, day: number, at: number, gross: Money, costs: Money, carry: number, net: Money];
const FIELDS = 'partial_close.id, trade_id, account_id, day, at, gross, costs, carry, net';
const CHANGED = `SELECT touched.id, ${FIELDS} FROM touched LEFT JOIN partial_close ON partial_close.id = touched.id
  WHERE touched.rev > ? AND +kind = 'exit' AND +touched.id > 0`;

export const exitRow: RowKind<typeof EXIT> = { columns: EXIT, madeBy: `${FIELDS} ${put}` };
