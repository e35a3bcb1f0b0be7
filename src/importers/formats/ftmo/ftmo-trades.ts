import { numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { lotByResult } from '../../cells/lot-by-result.ts';
import { nthColumn } from '../../cells/nth-column.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, negated } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { levelsOf, swapOf } from '../../cells/ticket-notes.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The trading journal of the client area: closed tickets in lots, on the clock of the trading server. */
export const ftmoTrades: Importer = {
  id: 'ftmo-trades',
  label: 'FTMO, trading journal',
  broker: 'ftmo',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: ['side'],
  assumes: { zone: 'America/New_York+07:00', currency: null, accountClass: 'forex', positionMode: 'hedging' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source, { currency }) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    if (currency === null)
      yield { type: 'asked', what: 'currency', guess: GUESS, why: 'The file does not say what the account is held in.' };
    yield { type: 'account', row: table.row, account: null, currency: currency ?? GUESS };
    yield* rowByRow(table.records(), readerOf(table, currency ?? GUESS));
  },
};

const GUESS = 'USD';
const SIGNATURE = ['Ticket', 'Open', 'Type', 'Volume', 'Symbol', 'Price', 'S/L', 'T/P', 'Close', 'Swap', 'Commissions', 'Profit'];

function readerOf(table: Table, currency: string): (row: Row) => readonly Found[] {
  const column = (name: string) => table.column(name);
  const [ticket, type, volume, symbol] = [column('Ticket'), column('Type'), column('Volume'), column('Symbol')] as const;
  const [opened, closed, result] = [column('Open'), column('Close'), column('Profit')] as const;
  const [entryPrice, exitPrice] = [nthColumn(table, 'Price', 1), nthColumn(table, 'Price', 2)] as const;
  const [stop, target, swap, commissions] = [column('S/L'), column('T/P'), column('Swap'), column('Commissions')] as const;

  return (row) => {
    const instrument = { text: symbolIn(symbol(row)) };
    const number = referenceIn('Ticket', ticket(row));
    const trip = tripIn(
      {
        ...{ symbol: symbol(row), direction: type(row), quantity: volume(row), result: result(row) },
        ...{ entryTime: opened(row), entryPrice: entryPrice(row), exitTime: closed(row), exitPrice: exitPrice(row) },
      },
      { order: 'ymd', mark: '.' },
    );
    const paid = numberOrNothing('Commissions', commissions(row)) ?? '0';
    const multiplier = lotByResult(instrument.text, trip, { broker: 'ftmo', currency });
    const notes = {
      row: row.row,
      account: null,
      ticket: number,
      instrument,
      quantity: trip.quantity,
      closed: trip.exit.time,
    } as const;
    const noted = { ...notes, side: trip.direction === 'long' ? 'buy' : 'sell' } as const;
    return [
      ...roundTrip({
        ...{
          row: row.row,
          account: null,
          instrument,
          currency: quoteOf(instrument.text, trip.entry.time.date, 'ftmo'),
          ticket: number,
          identity: [number],
          ...trip,
        },
        entry: { ...trip.entry, execution: number, order: number },
        exit: { ...trip.exit, execution: number, order: number },
        realized: trip.result === null ? null : { amount: trip.result, currency },
        costs: isNothing(paid) ? [] : [{ kind: 'commission', amount: negated(paid), currency }],
        ...(multiplier === undefined ? {} : { multiplier }),
      }),
      ...swapOf(noted, numberOrNothing('Swap', swap(row)), currency),
      ...levelsOf(noted, numberOrNothing('S/L', stop(row)), numberOrNothing('T/P', target(row))),
    ];
  };
}
