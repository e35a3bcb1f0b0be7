import type { Columns } from '../columns.ts';
import { rOf } from '../money-tests.ts';
import { type Groups, NONE } from './groups.ts';
import { few } from './word-groups.ts';

/** From each of these up to below the next; the first reaches down without end. Keys are where a band begins. */
export interface Bands {
  readonly from: readonly number[];
  /** NaN where it is not known. */
  of(columns: Columns): (slot: number) => number;
}

/** Minutes. */
export const HELD: Bands = {
  from: [0, 1, 5, 15, 30, 60, 120, 240, 1440, 2880, 10_080, 43_200],
  of:
    ({ trades: { of } }) =>
    (slot) =>
      of.byDay[slot] === 1 ? Number.NaN : ((of.closedAt[slot] as number) - (of.openedAt[slot] as number)) / 60_000,
};
export const SIZES: Bands = {
  from: [0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000],
  of:
    ({ trades: { of } }) =>
    (slot) =>
      of.quantity[slot] as number,
};
/** The average of the entries. */
export const PRICES: Bands = {
  from: [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 50_000],
  of:
    ({ trades: { of } }) =>
    (slot) =>
      of.price[slot] as number,
};
/** No band mixes what was won with what was lost. */
export const MULTIPLES: Bands = {
  from: [Number.NEGATIVE_INFINITY, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 5],
  of:
    ({ trades: { of } }) =>
    (slot) =>
      rOf(of.net[slot] as number, of.risk[slot] as number),
};

export function bandGroups(columns: Columns, { from, of }: Bands): Groups {
  const bandOf = of(columns);
  return few(['', ...from.map(String)], (slot) => {
    const value = bandOf(slot);
    if (Number.isNaN(value)) return NONE;
    let band = 1;
    while (band < from.length && value >= (from[band] as number)) band++;
    return band;
  });
}
