import type { SortBy } from '../domain/filter.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import { PORTION } from '../domain/portion.ts';
import type { Columns } from './columns.ts';
import { heldOf } from './held-of.ts';
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
      const keys = to - from === portion.length ? portion : new Float64Array(to - from);
      for (let start = from; start < to; start += PORTION)
        read(start === from ? keys : keys.subarray(start - from), selection, start, Math.min(to, start + PORTION));
      return keys;
    },
  };
}

/** Of the slots of a portion, which stand from one place to another. */
type Read = (keys: Float64Array, slots: Int32Array, from: number, to: number) => void;

function readerOf({ trades, names }: Columns, by: SortBy): Read {
  const { of } = trades;
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
    case 'held': {
      const held = heldOf(trades);
      return (keys, slots, from, to) => readHeld(keys, held, slots, from, to);
    }
    case 'gross':
    case 'net':
      return money(of[by]);
    case 'costs':
      return onlyKnown(money(of.costs), of.costsKnown);
    case 'r':
      return (keys, slots, from, to) => readMultiples(keys, of, slots, from, to);
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
    const read = plain(column);
    return (keys, slots, from, to) => {
      read(keys, slots, from, to);
      inUnits(keys, of.account, units, slots, from, to);
    };
  }
}

/** A loop that meets lists of one kind alone is twice as fast as one that meets all. */
function plain(column: Float64Array | Int32Array | Uint8Array): Read {
  if (column instanceof Float64Array) return (keys, slots, from, to) => readDoubles(keys, column, slots, from, to);
  if (column instanceof Int32Array) return (keys, slots, from, to) => readNumbers(keys, column, slots, from, to);
  return (keys, slots, from, to) => readSmall(keys, column, slots, from, to);
}

function ranked(column: Int32Array | Uint8Array, ranks: Float64Array): Read {
  const read = plain(column);
  return (keys, slots, from, to) => {
    read(keys, slots, from, to);
    toRanks(keys, ranks, to - from);
  };
}

const onlyKnown =
  (read: Read, known: Uint8Array): Read =>
  (keys, slots, from, to) => {
    read(keys, slots, from, to);
    leaveUnknown(keys, known, slots, from, to);
  };

type Of = Columns['trades']['of'];

function readDoubles(keys: Float64Array, column: Float64Array, slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) keys[at - from] = column[slots[at] as number] as number;
}

function readNumbers(keys: Float64Array, column: Int32Array, slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) keys[at - from] = column[slots[at] as number] as number;
}

function readSmall(keys: Float64Array, column: Uint8Array, slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) keys[at - from] = column[slots[at] as number] as number;
}

function toRanks(keys: Float64Array, ranks: Float64Array, length: number): void {
  for (let at = 0; at < length; at++) keys[at] = ranks[keys[at] as number] ?? Number.NaN;
}

function leaveUnknown(keys: Float64Array, known: Uint8Array, slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) if (known[slots[at] as number] === 0) keys[at - from] = Number.NaN;
}

function readHeld(keys: Float64Array, held: ReturnType<typeof heldOf>, slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) keys[at - from] = held(slots[at] as number);
}

function readMultiples(keys: Float64Array, { net, risk }: Of, slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const slot = slots[at] as number;
    keys[at - from] = rOf(net[slot] as number, risk[slot] as number);
  }
}

/** Amounts in their currencies' own units, as numbers. */
function inUnits(keys: Float64Array, account: Int32Array, units: readonly number[], slots: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) (keys[at - from] as number) /= units[account[slots[at] as number] as number] as number;
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
