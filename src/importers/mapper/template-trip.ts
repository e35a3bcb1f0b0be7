import { roundTrip } from '../cells/round-trip.ts';
import { isNothing } from '../cells/sums.ts';
import { tripIn } from '../cells/trip-in.ts';
import type { Found } from '../facts.ts';
import type { Row } from '../source.ts';
import type { RowReader } from './template-cells.ts';
import { costsOf, instrumentOf, resultBefore, sideOf } from './template-fill.ts';

/** A row that is an entry with its exit. */
export function templateTrip(reader: RowReader, row: Row): Found[] {
  const { template, cells } = reader;
  const instrument = instrumentOf(reader, row);
  const clock = (date: 'entryDate' | 'exitDate', time: 'entryTime' | 'exitTime') =>
    [cells.text(row, date), cells.text(row, time)].filter(Boolean).join(' ');
  const word = template.sideFrom === 'word' ? cells.text(row, cells.has('side') ? 'side' : 'kind') : '';
  const trip = tripIn(
    {
      symbol: instrument.text,
      direction: sideOf(reader, word)?.side ?? word,
      quantity: cells.text(row, 'quantity'),
      entryTime: clock('entryDate', 'entryTime'),
      entryPrice: cells.text(row, 'entryPrice'),
      exitTime: clock('exitDate', 'exitTime'),
      exitPrice: cells.text(row, 'exitPrice'),
      result: cells.text(row, 'result'),
    },
    cells,
  );
  const currency = cells.currency(row);
  const costs = costsOf(reader, row);
  const multiplier = cells.number(row, 'multiplier');
  return [
    ...roundTrip({
      ...trip,
      row: row.row,
      account: cells.text(row, 'account') || null,
      instrument,
      currency,
      realized:
        trip.result === null || currency === null ? null : { amount: resultBefore(template, trip.result, costs, currency), currency },
      costs: costs?.filter(({ amount }) => !isNothing(amount)) ?? null,
      ...(multiplier === null ? {} : { multiplier }),
      identity: reader.identityOf(row),
    }),
  ];
}
