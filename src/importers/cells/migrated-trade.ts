import type { Cost, FillFact, NamedInstrument } from '../facts.ts';
import { quoteOf } from './known-size.ts';
import { roundTrip } from './round-trip.ts';
import { type TripCells, tripIn } from './trip-in.ts';

export interface MigratedTrade {
  readonly row: number;
  readonly account: string | null;
  readonly cells: TripCells;
  readonly instrument: NamedInstrument;
  readonly costs: readonly Cost[] | null;
  /** Before costs. */
  readonly realized: string | null;
  /** Of the result; what prices are in, the instrument knows. */
  readonly currency: string;
  readonly identity: readonly string[];
}

/** A trade as another journal tells it: two fills, or its entry alone while it is open. */
export function migratedTrade({ cells, realized, currency, ...trade }: MigratedTrade): readonly FillFact[] {
  const closed = cells.exitTime !== '' && cells.exitPrice !== '';
  const trip = closed ? tripIn(cells) : tripIn({ ...cells, exitTime: cells.entryTime, exitPrice: cells.entryPrice, result: '' });
  const fills = roundTrip({
    ...{ ...trade, ...trip, currency: quoteOf(trade.instrument.text, trip.entry.time.date, '') },
    realized: closed && realized !== null ? { amount: realized, currency } : null,
  });
  return closed ? fills : fills.slice(0, 1);
}
