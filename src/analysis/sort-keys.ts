import type { SortBy } from '../domain/filter.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import type { Columns } from './columns.ts';
import { rOf } from './money-tests.ts';

/** What a slot is sorted by; NaN where it is not known, which stands at the end whichever way the sort goes. */
export type KeyOf = (slot: number) => number;

export function sortKeys({ trades: { of }, names }: Columns, by: SortBy): KeyOf {
  switch (by) {
    case 'closed':
      return (slot) => of.closedAt[slot] as number;
    case 'opened':
      return (slot) => of.openedAt[slot] as number;
    case 'symbol':
      return ranked(names.instruments, ({ symbol }) => symbol, of.instrument);
    case 'account':
      return ranked(names.accounts, ({ name }) => name, of.account);
    case 'setup':
      return ranked(names.tags, ({ name }) => name, of.setup);
    case 'direction':
      return (slot) => of.short[slot] as number;
    case 'quantity':
      return (slot) => of.quantity[slot] as number;
    case 'held':
      return (slot) => (of.byDay[slot] === 1 ? Number.NaN : (of.closedAt[slot] as number) - (of.openedAt[slot] as number));
    case 'gross':
    case 'costs':
    case 'net':
      return money(of[by]);
    case 'r':
      return (slot) => rOf(of.net[slot] as number, of.risk[slot] as number);
    case 'exits':
      return (slot) => of.exits[slot] as number;
    case 'rating':
      return (slot) => of.rating[slot] || Number.NaN;
  }

  /** Units are of one size where all currencies have the same; else amounts are numbers. */
  function money(column: Float64Array): KeyOf {
    const scales: number[] = [];
    for (const { id, currency } of names.accounts.values()) scales[id] = moneyScale(currency);
    if (new Set(scales.filter((scale) => scale !== undefined)).size < 2) return (slot) => column[slot] as number;
    return (slot) => (column[slot] as number) / 10 ** (scales[of.account[slot] as number] as number);
  }
}

/** By their places in the order of their names: two of one name share one. */
function ranked<R extends { readonly id: number }>(rows: ReadonlyMap<number, R>, nameOf: (row: R) => string, column: Int32Array): KeyOf {
  const ranks = new Float64Array(Math.max(0, ...rows.keys()) + 1).fill(Number.NaN);
  const sorted = [...rows.values()].map((row) => ({ id: row.id, name: nameOf(row).toLowerCase() })).sort((a, b) => compare(a.name, b.name));
  let rank = 0;
  for (const [at, { id, name }] of sorted.entries()) {
    if (name !== sorted[at - 1]?.name) rank = at;
    ranks[id] = rank;
  }
  return (slot) => ranks[column[slot] as number] ?? Number.NaN;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
