import { numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { lotByResult } from '../../cells/lot-by-result.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { isNothing, negated, plus } from '../../cells/sums.ts';
import { levelsOf, swapOf, type TicketNotes } from '../../cells/ticket-notes.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { Section } from './report-sections.ts';

export interface Owner {
  readonly account: string | null;
  readonly currency: string;
}

/** A position that was closed: one row, its number the ticket. */
export function closedPosition(section: Section, row: Row, owner: Owner): Found[] {
  const { account, currency } = owner;
  const { ticket, trip, notes, multiplier, quote, stop, target, swap } = positionIn(section, row, owner, section.second('Time')(row));
  return [
    ...roundTrip({
      ...{ row: row.row, account, instrument: notes.instrument, currency: quote, ticket, identity: [ticket], ...trip },
      entry: { ...trip.entry, execution: ticket, order: ticket },
      exit: { ...trip.exit, execution: ticket, order: ticket },
      realized: trip.result === null ? null : { amount: trip.result, currency },
      costs: costsOf(section, row, currency),
      ...(multiplier === undefined ? {} : { multiplier }),
    }),
    ...swapOf(notes, swap, currency),
    ...levelsOf(notes, stop, target),
  ];
}

/** A position that is still held: its entry, which a later report replaces, with what it would bring now. */
export function openPosition(section: Section, row: Row, owner: Owner): Found[] {
  const { account } = owner;
  const { ticket, trip, notes, multiplier, quote, stop, target, swap } = positionIn(section, row, owner, section.column('Time')(row));
  const [entry] = roundTrip({
    ...{ row: row.row, account, instrument: notes.instrument, currency: quote, ticket, identity: [ticket], ...trip },
    entry: { ...trip.entry, execution: ticket, order: ticket },
    ...{ realized: null, costs: null },
    ...(multiplier === undefined ? {} : { multiplier }),
  });
  const floating = trip.result === null ? {} : { floating: plus(trip.result, swap ?? '0') };
  return [{ ...entry, ...floating, snapshot: true }, ...levelsOf({ ...notes, closed: null }, stop, target)];
}

function positionIn(section: Section, row: Row, { account, currency }: Owner, exitTime: string) {
  const of = (name: string) => section.column(name)(row);
  const ticket = referenceIn('Position', of('Position'));
  const instrument = { text: symbolIn(of('Symbol')) };
  const trip = tripIn(
    {
      ...{ symbol: of('Symbol'), direction: of('Type'), quantity: of('Volume').replace(/\s*\/.*$/, ''), result: of('Profit') },
      ...{ entryTime: of('Time'), entryPrice: of('Price'), exitTime, exitPrice: section.second('Price')(row) || of('Market Price') },
    },
    { order: 'ymd', mark: '.' },
  );
  const side = trip.direction === 'long' ? 'buy' : 'sell';
  const notes: TicketNotes = { row: row.row, account, ticket, instrument, side, quantity: trip.quantity, closed: trip.exit.time };
  return {
    ...{ ticket, trip, notes, multiplier: lotByResult(instrument.text, trip, { broker: 'metatrader5', currency }) },
    quote: quoteOf(instrument.text, trip.entry.time.date, 'metatrader5'),
    ...{ stop: numberOrNothing('S / L', of('S / L')), target: numberOrNothing('T / P', of('T / P')) },
    swap: numberOrNothing('Swap', of('Swap')),
  };
}

/** Reports book what it costs below zero. */
export function costsOf(section: Section, row: Row, currency: string): Cost[] {
  return (['Commission', 'Fee'] as const).flatMap((name) => {
    const amount = numberOrNothing(name, section.column(name)(row)) ?? '0';
    return isNothing(amount) ? [] : [{ kind: name === 'Fee' ? 'fee' : 'commission', amount: negated(amount), currency } as const];
  });
}
