import type { Cost, FillFact, Moment, NamedInstrument } from '../facts.ts';
import { roundTrip } from './round-trip.ts';

export interface Lot {
  readonly row: number;
  readonly instrument: NamedInstrument;
  readonly quantity: string;
  readonly currency: string;
  readonly bought: { readonly time: Moment; readonly price: string };
  readonly sold: { readonly time: Moment; readonly price: string };
  /** What the broker says it brought, before costs. */
  readonly result: string | null;
  readonly costs: readonly Cost[] | null;
  readonly identity: readonly string[];
}

/** Tax reports pair a purchase with a sale. One that was sold on an earlier day than it was bought was short; within a day nobody knows. */
export function boughtAndSold({ bought, sold, result, ...lot }: Lot): readonly [FillFact, FillFact] {
  const short = sold.time.date < bought.time.date;
  return roundTrip({
    ...lot,
    account: null,
    direction: short ? 'short' : 'long',
    entry: short ? sold : bought,
    exit: short ? bought : sold,
    realized: result === null ? null : { amount: result, currency: lot.currency },
  });
}
