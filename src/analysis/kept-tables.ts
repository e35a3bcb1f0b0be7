import type { Connection } from '../db/connection.ts';
import { besideJournal, type Numbers, readNumbers, writeNumbers } from '../db/number-file.ts';
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
  const kept: Numbers[] = [numbersOf(trades, tradeRow), numbersOf(exits, exitRow)];
  writeNumbers(keptFile(sql), keyOf(sql, commit), { rows: kept.flatMap(({ rows }) => rows), blocks: kept.flatMap(({ blocks }) => blocks) });
}

/** null: none were kept of this commit, or by other code. */
export function readKeptTables(sql: Connection, commit: Commit): Tables | null {
  const trades = toFill(createTradeColumns, tradeRow);
  const exits = toFill(createExitColumns, exitRow);
  const isFilled = readNumbers(keptFile(sql), keyOf(sql, commit), [trades.bytesOfRow, exits.bytesOfRow], ([ofTrades = 0, ofExits = 0]) => [
    ...trades.roomFor(ofTrades),
    ...exits.roomFor(ofExits),
  ]);
  return isFilled ? { trades: trades.filled(), exits: exits.filled() } : null;
}

function keyOf(sql: Connection, { rev, stamp }: Commit): string {
  const uid = sql.prepare<[], string>('SELECT uid FROM journal').pluck().get();
  const version = sql.pragma('user_version', { simple: true });
  return JSON.stringify([uid, rev, stamp, version, madeBy]);
}
const madeBy = [tradeRow, exitRow].map((kind) => [Object.keys(kind.columns), kind.madeBy]);

/** In the order of the ids, without those that are gone. */
function numbersOf<S extends Spec>(slots: Slots<S>, { columns }: RowKind<Spec>): Numbers {
  const all = slots.all();
  const inOrder = (column: Column) => {
    if (slots.areInPlace()) return bytesOf(column.subarray(0, all.length));
    const ordered = new (column.constructor as Int32ArrayConstructor)(all.length);
    for (let n = 0; n < all.length; n++) ordered[n] = column[all[n] as number] as number;
    return bytesOf(ordered);
  };
  return { rows: [all.length], blocks: [slots.id, ...Object.keys(columns).map((name) => slots.of[name] as Column)].map(inOrder) };
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
    filled(): T {
      for (const id of ids) slots.take(id);
      return slots;
    },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Column) => new Uint8Array(buffer, byteOffset, byteLength);
