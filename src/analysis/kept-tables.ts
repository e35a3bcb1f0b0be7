import type { Connection } from '../db/connection.ts';
import { besideJournal, readNumbers, writeNumbers } from '../db/number-file.ts';
import { createExitColumns, type ExitColumns, exitRow } from './exit-columns.ts';
import type { Column, RowKind, Slots, Spec } from './slots.ts';
import { createTradeColumns, type TradeColumns, tradeRow } from './trade-columns.ts';

/** Which commit of which journal something is of. Two copies of a journal may count the same commits, of different changes. */
export interface Commit {
  readonly rev: number;
  readonly stamp: string;
}

interface Tables {
  readonly trades: TradeColumns;
  readonly exits: ExitColumns;
}

/** Read row by row, a hundred thousand trades take longer than all else of a start. */
export const keptFile = (sql: Connection): string => besideJournal(sql, 'columns.cache');

export function keepTables(sql: Connection, commit: Commit, { trades, exits }: Tables): void {
  const blocks = [...blocksOf(trades, tradeRow), ...blocksOf(exits, exitRow)];
  writeNumbers(keptFile(sql), keyOf(sql, commit), { rows: [trades.live, exits.live], blocks });
}

/** null: none were kept of this commit, or by other code. */
export function readKeptTables(sql: Connection, commit: Commit): Tables | null {
  const trades = toFill(createTradeColumns, tradeRow);
  const exits = toFill(createExitColumns, exitRow);
  const isFilled = readNumbers(keptFile(sql), keyOf(sql, commit), [trades.bytesOfRow, exits.bytesOfRow], ([ofTrades = 0, ofExits = 0]) => [
    ...trades.roomFor(ofTrades),
    ...exits.roomFor(ofExits),
  ]);
  if (!isFilled || !trades.isInOrder(idOfLast(sql, 'trade')) || !exits.isInOrder(idOfLast(sql, 'partial_close'))) return null;
  const found = { trades: trades.filled(), exits: exits.filled() };
  return isAsDaysSay(sql, found.exits) ? found : null;
}

/** Days are summed up with each commit, and compared with the fills by every check of the journal: other sums are of other exits. */
function isAsDaysSay(sql: Connection, { length, of: { net } }: ExitColumns): boolean {
  let [unknown, sum] = [0, 0];
  for (let slot = 0; slot < length; slot++) {
    if (Number.isNaN(net[slot])) unknown++;
    else sum += net[slot] as number;
  }
  const says = sql.prepare<[], [number, number, number]>(SUMS_OF_DAYS).raw().get() ?? [];
  return [length, unknown, sum].every((each, at) => each === says[at]);
}
const SUMS_OF_DAYS = 'SELECT coalesce(sum(exits), 0), coalesce(sum(unknown), 0), coalesce(sum(net), 0) FROM day_stats';

function keyOf(sql: Connection, { rev, stamp }: Commit): string {
  const uid = sql.prepare<[], string>('SELECT uid FROM journal').pluck().get();
  const version = sql.pragma('user_version', { simple: true });
  return JSON.stringify([uid, rev, stamp, version, [tradeRow, exitRow].map(wordsOf)]);
}
const wordsOf = ({ columns, madeBy }: RowKind<Spec>) => [Object.entries(columns).map(([name, type]) => [name, type.name]), madeBy];

const idOfLast = (sql: Connection, table: 'trade' | 'partial_close') =>
  sql.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() as number;

/** In the order of the ids, without those that are gone. */
function blocksOf<S extends Spec>(slots: Slots<S>, { columns }: RowKind<Spec>): Uint8Array[] {
  const all = slots.all();
  const inOrder = (column: Column) => {
    if (slots.areInPlace()) return bytesOf(column.subarray(0, all.length));
    const ordered = new (column.constructor as Int32ArrayConstructor)(all.length);
    for (let n = 0; n < all.length; n++) ordered[n] = column[all[n] as number] as number;
    return bytesOf(ordered);
  };
  return [slots.id, ...Object.keys(columns).map((name) => slots.of[name] as Column)].map(inOrder);
}

function toFill<T extends Slots<Spec>>(create: (expected: number) => T, { columns }: RowKind<Spec>) {
  let ids = new Int32Array(0);
  let slots = create(0);
  return {
    bytesOfRow: Object.values(columns).reduce((sum, type) => sum + type.BYTES_PER_ELEMENT, ids.BYTES_PER_ELEMENT),
    roomFor(rows: number): Uint8Array[] {
      [ids, slots] = [new Int32Array(rows), create(rows)];
      return [ids, ...Object.keys(columns).map((name) => (slots.of[name] as Column).subarray(0, rows))].map(bytesOf);
    },
    /** One after the other up to that one: others would ask for room without end. */
    isInOrder: (last: number) => ids.every((id, n) => id > (n === 0 ? 0 : (ids[n - 1] as number))) && (ids.at(-1) ?? 0) === last,
    filled(): T {
      for (const id of ids) slots.take(id);
      return slots;
    },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Column) => new Uint8Array(buffer, byteOffset, byteLength);
