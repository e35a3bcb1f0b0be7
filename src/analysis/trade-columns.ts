import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { createSlots, type RowKind, type Slots } from './slots.ts';

export type TradeColumns = ReturnType<typeof createTradeColumns>;

/**
 * What the row of a trade says. Amounts are whole numbers of the account's smallest unit, NaN where they cannot be known; of what is
 * open so is the closing.
 */
const ROW = {
  account: Int32Array,
  instrument: Int32Array,
  instruments: Int32Array,
  short: Uint8Array,
  open: Uint8Array,
  /** Of its opening the day alone is known. */
  byDay: Uint8Array,
  /** The day alone is known of its opening or of its last exit, so that nobody knows how long it was held. */
  heldByDay: Uint8Array,
  openedAt: Float64Array,
  closedAt: Float64Array,
  openedDay: Int32Array,
  /** NO_DAY while it is open. */
  closedDay: Int32Array,
  quantity: Float64Array,
  /** The average of the entries; NaN where that means nothing. */
  price: Float64Array,
  /** How far price went, of all its entries and exits; NaN where that means nothing. */
  move: Float64Array,
  gross: Float64Array,
  costs: Float64Array,
  /** 0: some are not, and `costs` holds the others alone. */
  costsKnown: Uint8Array,
  carry: Float64Array,
  net: Float64Array,
  risk: Float64Array,
  exits: Int32Array,
} as const;
const TRADE = {
  ...ROW,
  /** The others, in the pool of further instruments. */
  furtherAt: Int32Array,
  further: Int32Array,
  /** The commit after which it was read again. */
  changedAt: Int32Array,
  // What was said about it. 0: nothing.
  words: Int32Array,
  rating: Uint8Array,
  setup: Int32Array,
  reviewed: Uint8Array,
  changedSinceReview: Uint8Array,
  hasNote: Uint8Array,
  images: Int32Array,
  tagsAt: Int32Array,
  tags: Int32Array,
  brokenAt: Int32Array,
  broken: Int32Array,
} as const;
export const NO_DAY = -(2 ** 31);

export const createTradeColumns = (expected: number): Slots<typeof TRADE> => createSlots(TRADE, expected);

/** All trades there are. */
export function readTrades(sql: Connection): TradeColumns {
  const count = prepared<[], number>(sql, 'SELECT count(*) FROM trade').pluck().get() as number;
  const columns = createTradeColumns(count);
  for (const row of prepared<[], Row>(sql, `SELECT trade.id, ${FIELDS} FROM trade ORDER BY id`).raw().iterate()) put(columns, row);
  return columns;
}

/** Those that changed after a commit. Gives their ids, those of trades that are gone among them. */
export function patchTrades(sql: Connection, columns: TradeColumns, rev: number, now: number): number[] {
  return prepared<[number], Row | Gone>(sql, CHANGED)
    .raw()
    .all(rev)
    .map((row) => {
      const slot = isGone(row) ? columns.remove(row[0]) : put(columns, row);
      if (slot >= 0) columns.of.changedAt[slot] = now;
      return row[0];
    });
}

const isGone = (row: Row | Gone): row is Gone => row[1] === null;

function put(columns: TradeColumns, row: Row): number {
  const slot = columns.take(row[0]);
  const { of } = columns;
  const marks = row[4];
  of.account[slot] = row[1];
  of.instrument[slot] = row[2];
  of.instruments[slot] = row[3];
  of.short[slot] = marks & 1;
  of.open[slot] = (marks >> 1) & 1;
  of.byDay[slot] = (marks >> 2) & 1;
  of.costsKnown[slot] = (marks >> 3) & 1;
  of.heldByDay[slot] = (marks >> 4) & 1;
  of.openedAt[slot] = row[5];
  of.closedAt[slot] = row[6] ?? Number.NaN;
  of.openedDay[slot] = row[7];
  of.closedDay[slot] = row[8] ?? NO_DAY;
  of.quantity[slot] = row[9];
  const price = row[10] === null || row[3] !== 1 ? Number.NaN : row[10];
  of.price[slot] = price;
  of.move[slot] = row[11] === null ? Number.NaN : Math.abs(row[11] - price);
  of.gross[slot] = row[12] ?? Number.NaN;
  of.costs[slot] = row[13] ?? Number.NaN;
  of.carry[slot] = row[14];
  of.net[slot] = row[15] ?? Number.NaN;
  of.risk[slot] = row[16] ?? Number.NaN;
  of.exits[slot] = row[17];
  return slot;
}

type Money = number | null;
type Row = [
  ...[id: number, account: number, instrument: number, instruments: number, marks: number],
  ...[openedAt: number, closedAt: number | null, openedDay: number, closedDay: number | null],
  ...[quantity: number, averageEntry: number | null, averageExit: number | null],
  ...[gross: Money, costs: Money, carry: number, net: Money, risk: Money, exits: number],
];
type Gone = [id: number, account: null];
/**
 * What is yes or no comes in one number: most of a row's time goes by its values. Where the day alone is known the time is midnight.
 * Prices are compared, not counted: a number is near enough, and SQLite makes one of a text in a third of our time.
 */
const FIELDS = `account_id, instrument_id, instruments,
  (direction = 'short') + 2 * (status = 'open') + 4 * by_day + 8 * costs_known
    + 16 * (by_day OR iif(closed_at % 86400000 = 0, EXISTS (SELECT 1 FROM partial_close AS exit
      WHERE exit.trade_id = trade.id AND exit.last_at = trade.closed_at AND exit.by_day = 1), 0)),
  opened_at, closed_at, opened_day, closed_day,
  CAST(quantity AS REAL), CAST(average_entry AS REAL), CAST(average_exit AS REAL), gross, costs, carry, net, risk, exits`;
/** By their revs: those of the kind alone would be all that ever changed. */
const CHANGED = `SELECT touched.id, ${FIELDS} FROM touched LEFT JOIN trade ON trade.id = touched.id
  WHERE touched.rev > ? AND +kind = 'trade' AND +touched.id > 0`;

export const tradeRow: RowKind<typeof ROW> = { columns: ROW, madeBy: `${FIELDS} ${NO_DAY} ${put}` };
