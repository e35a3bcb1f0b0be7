import type { Connection } from '../db/connection.ts';
import { type CopiedPosition, readMixedCopies } from '../db/queries/mixed-copies.ts';
import type { Columns } from './columns.ts';

/** By the slot of a trade its positions in accounts that count, where others of it do not: of such a trade these alone are money. */
export type MixedCopies = ReadonlyMap<number, readonly CopiedPosition[]>;

/** Kept until something changes; most journals have none. */
export function mixedCopies(sql: Connection, columns: Columns): MixedCopies {
  const { names, rev, trades } = columns;
  const known = kept.get(columns);
  if (known?.rev === rev) return known.copies;
  const isCounted = (account: number) => names.accounts.get(account)?.inTotals === 1;
  const canBeMixed = new Set([...names.accounts.values()].map(({ inTotals }) => inTotals)).size > 1;
  const own = canBeMixed ? readMixedCopies(sql).filter(({ account }) => isCounted(account)) : [];
  const copies = Map.groupBy(own, ({ trade }) => trades.find(trade));
  kept.set(columns, { rev, copies });
  return copies;
}

const kept = new WeakMap<Columns, { readonly rev: number; readonly copies: MixedCopies }>();
