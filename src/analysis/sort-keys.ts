import type { SortBy } from '../domain/filter.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import type { Columns } from './columns.ts';
import { highestId } from './highest-id.ts';
import { rOf } from './money-tests.ts';

/**
 * What each of these trades is sorted by, in their order; NaN where it is not known, which stands at the end whichever way the sort
 * goes. Each kind has a loop of its own: a function called for each of a million takes longer than all else.
 */
export function sortKeys({ trades: { of }, names }: Columns, by: SortBy, slots: Int32Array): Float64Array {
  const keys = new Float64Array(slots.length);
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
      return held();
    case 'gross':
    case 'costs':
    case 'net':
      return money(of[by]);
    case 'r':
      return multiples();
    case 'exits':
      return plain(of.exits);
    case 'rating':
      return ranked(of.rating, Float64Array.of(Number.NaN, 1, 2, 3, 4, 5));
  }

  function plain(column: Float64Array | Int32Array | Uint8Array): Float64Array {
    for (let at = 0; at < slots.length; at++) keys[at] = column[slots[at] as number] as number;
    return keys;
  }

  function ranked(column: Int32Array | Uint8Array, ranks: Float64Array): Float64Array {
    for (let at = 0; at < slots.length; at++) keys[at] = ranks[column[slots[at] as number] as number] ?? Number.NaN;
    return keys;
  }

  function held(): Float64Array {
    const { byDay, closedAt, openedAt } = of;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] as number;
      keys[at] = byDay[slot] === 1 ? Number.NaN : (closedAt[slot] as number) - (openedAt[slot] as number);
    }
    return keys;
  }

  function multiples(): Float64Array {
    const { net, risk } = of;
    for (let at = 0; at < slots.length; at++) keys[at] = rOf(net[slots[at] as number] as number, risk[slots[at] as number] as number);
    return keys;
  }

  /** Units are of one size where all currencies have the same; else amounts are numbers. */
  function money(column: Float64Array): Float64Array {
    const units: number[] = [];
    for (const { id, currency } of names.accounts.values()) units[id] = 10 ** moneyScale(currency);
    if (new Set(Object.values(units)).size < 2) return plain(column);
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] as number;
      keys[at] = (column[slot] as number) / (units[of.account[slot] as number] as number);
    }
    return keys;
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
