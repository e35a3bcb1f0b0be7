import type { SortBy } from '../domain/filter.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import { PORTION } from '../domain/portion.ts';
import type { Columns } from './columns.ts';
import { highestId } from './highest-id.ts';
import { rOf } from './money-tests.ts';

/** What rows are sorted by; NaN where it is not known, which stands at the end whichever way the sort goes. */
export interface Keys {
  readonly length: number;
  /** Those of the rows from one place to another. Of a portion they stand there until the next is asked for. */
  between(from: number, to: number): Float64Array;
}

/** Of these trades, in their order. */
export function sortKeys(columns: Columns, by: SortBy, selection: Int32Array): Keys {
  const read = readerOf(columns, by);
  const portion = new Float64Array(Math.min(PORTION, selection.length));
  return {
    length: selection.length,
    between(from, to) {
      const keys = to - from <= portion.length ? portion.subarray(0, to - from) : new Float64Array(to - from);
      for (let start = from; start < to; start += PORTION) {
        const end = Math.min(to, start + PORTION);
        read(keys.subarray(start - from, end - from), selection.subarray(start, end));
      }
      return keys;
    },
  };
}

type Read = (keys: Float64Array, slots: Int32Array) => void;

function readerOf({ trades: { of }, names }: Columns, by: SortBy): Read {
  switch (by) {
    case 'closed':
      return plain(of.closedAt);
    case 'opened':
      return plain(of.openedAt);
    case 'symbol':
      return ranked(
        of.instrument,
        ranksOf(names.instruments, ({ symbol }) => symbol),
      );
    case 'account':
      return ranked(
        of.account,
        ranksOf(names.accounts, ({ name }) => name),
      );
    case 'setup':
      return ranked(
        of.setup,
        ranksOf(names.tags, ({ name }) => name),
      );
    case 'direction':
      return plain(of.short);
    case 'quantity':
      return plain(of.quantity);
    case 'held':
      return (keys, slots) => readHeld(keys, of, slots);
    case 'gross':
    case 'net':
      return money(of[by]);
    case 'costs':
      return onlyKnown(money(of.costs), of.costsKnown);
    case 'r':
      return (keys, slots) => readMultiples(keys, of, slots);
    case 'exits':
      return plain(of.exits);
    case 'rating':
      return ranked(of.rating, Float64Array.of(Number.NaN, 1, 2, 3, 4, 5));
  }

  /** Units are of one size where all currencies have the same; else amounts are numbers. */
  function money(column: Float64Array): Read {
    const units: number[] = [];
    for (const { id, currency } of names.accounts.values()) units[id] = 10 ** moneyScale(currency);
    if (new Set(Object.values(units)).size < 2) return plain(column);
    return (keys, slots) => readMoney(keys, column, of.account, units, slots);
  }
}

const plain =
  (column: Numbers): Read =>
  (keys, slots) =>
    readPlain(keys, column, slots);
const ranked =
  (column: Numbers, ranks: Float64Array): Read =>
  (keys, slots) =>
    readRanks(keys, column, ranks, slots);

const onlyKnown =
  (read: Read, known: Uint8Array): Read =>
  (keys, slots) => {
    read(keys, slots);
    leaveUnknown(keys, known, slots);
  };

type Numbers = Float64Array | Int32Array | Uint8Array;
type Of = Columns['trades']['of'];

function readPlain(keys: Float64Array, column: Numbers, slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) keys[at] = column[slots[at] as number] as number;
}

function leaveUnknown(keys: Float64Array, known: Uint8Array, slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) if (known[slots[at] as number] === 0) keys[at] = Number.NaN;
}

function readRanks(keys: Float64Array, column: Numbers, ranks: Float64Array, slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) keys[at] = ranks[column[slots[at] as number] as number] ?? Number.NaN;
}

function readHeld(keys: Float64Array, { byDay, closedAt, openedAt }: Of, slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    keys[at] = byDay[slot] === 1 ? Number.NaN : (closedAt[slot] as number) - (openedAt[slot] as number);
  }
}

function readMultiples(keys: Float64Array, { net, risk }: Of, slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) keys[at] = rOf(net[slots[at] as number] as number, risk[slots[at] as number] as number);
}

function readMoney(keys: Float64Array, column: Float64Array, account: Int32Array, units: readonly number[], slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    keys[at] = (column[slot] as number) / (units[account[slot] as number] as number);
  }
}

/** Their places in the order of their names, by id: two of one name share one. */
function ranksOf<R extends { readonly id: number }>(rows: ReadonlyMap<number, R>, nameOf: (row: R) => string): Float64Array {
  const ranks = new Float64Array(highestId(rows.keys()) + 1).fill(Number.NaN);
  const sorted = [...rows.values()].map((row) => ({ id: row.id, name: nameOf(row).toLowerCase() })).sort((a, b) => compare(a.name, b.name));
  let rank = 0;
  for (const [at, { id, name }] of sorted.entries()) {
    if (name !== sorted[at - 1]?.name) rank = at;
    ranks[id] = rank;
  }
  return ranks;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
