import { BANDS } from '../../domain/bands.ts';
import type { Columns } from '../columns.ts';
import { heldOf } from '../held-of.ts';
import { rOf } from '../money-tests.ts';
import { type Groups, NONE } from './groups.ts';
import { few } from './word-groups.ts';

/** From each of these up to below the next; the first reaches down without end. Keys are where a band begins. */
export interface Bands {
  readonly from: readonly number[];
  /** NaN where it is not known. */
  of(columns: Columns): (slot: number) => number;
}

export const HELD: Bands = {
  from: BANDS.held,
  of: ({ trades }) => {
    const held = heldOf(trades);
    return (slot) => held(slot) / 60_000;
  },
};
export const SIZES: Bands = {
  from: BANDS.size,
  of:
    ({ trades: { of } }) =>
    (slot) =>
      of.quantity[slot] as number,
};
/** The average of the entries. */
export const PRICES: Bands = {
  from: BANDS.price,
  of:
    ({ trades: { of } }) =>
    (slot) =>
      of.price[slot] as number,
};
export const MULTIPLES: Bands = {
  from: BANDS.r,
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
