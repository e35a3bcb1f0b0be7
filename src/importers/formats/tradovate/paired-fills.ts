import { quoteOf } from '../../cells/known-size.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { type Trip, tripIn } from '../../cells/trip-in.ts';
import type { FillFact } from '../../facts.ts';

/** A purchase and a sale that the broker matched, as its cells have it. */
export interface Pair {
  readonly row: number;
  readonly account: string | null;
  readonly contract: string;
  readonly quantity: string;
  readonly bought: Half;
  readonly sold: Half;
  readonly result: string;
  readonly currency: string | null;
}

interface Half {
  readonly fill: string;
  readonly price: string;
  readonly time: string;
}

/** What happened first is the entry. A fill matched with several others comes in as many pieces, told apart by their other halves. */
export function pairedFills(pair: Pair): readonly FillFact[] {
  for (const { fill } of [pair.bought, pair.sold]) referenceIn('The id of a fill', fill);
  const { row, account, contract, quantity, bought, sold, result } = pair;
  const asLong = read(pair, 'long');
  const trip = isLong(asLong, pair) ? asLong : read(pair, 'short');
  const [first, last] = trip.direction === 'long' ? [bought, sold] : [sold, bought];
  const currency = pair.currency ?? moneyUnit(result) ?? 'USD';
  return roundTrip({
    ...{
      row,
      account,
      instrument: { text: contract },
      currency: pair.currency ?? quoteOf(contract, trip.exit.time.date, 'tradovate'),
      costs: null,
    },
    ...{ direction: trip.direction, quantity: trip.quantity },
    entry: { ...trip.entry, execution: first.fill, counter: last.fill },
    exit: { ...trip.exit, execution: last.fill, counter: first.fill },
    realized: trip.result === null ? null : { amount: trip.result, currency },
    identity: [contract, bought.fill, sold.fill, quantity],
  });
}

function read({ contract, quantity, bought, sold, result }: Pair, direction: 'long' | 'short'): Trip {
  const [first, last] = direction === 'long' ? [bought, sold] : [sold, bought];
  return tripIn({
    ...{ symbol: contract, direction, quantity, result },
    ...{ entryTime: first.time, entryPrice: first.price, exitTime: last.time, exitPrice: last.price },
  });
}

/** Within one second the numbers of the fills tell, which only grow. */
function isLong({ entry, exit }: Trip, { bought, sold }: Pair): boolean {
  const [buy, sell] = [entry.time, exit.time].map(({ date, time }) => `${date} ${time}`) as [string, string];
  if (buy !== sell) return buy < sell;
  return bought.fill.length === sold.fill.length ? bought.fill < sold.fill : bought.fill.length < sold.fill.length;
}
