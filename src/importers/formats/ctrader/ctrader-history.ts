import { numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { lotByResult } from '../../cells/lot-by-result.ts';
import { type DateOrder, readMoment } from '../../cells/moment.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, minus, negated, plus } from '../../cells/sums.ts';
import { plain, type Table } from '../../cells/table.ts';
import { swapOf } from '../../cells/ticket-notes.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** Deals of the history and of the statement: one row per closed part of a position, on the clock that the header names. */
export const ctraderHistory: Importer = {
  id: 'ctrader-history',
  label: 'cTrader, history',
  broker: 'ctrader',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
  idScope: ['side'],
  assumes: { zone: null, currency: null, accountClass: 'forex', positionMode: 'hedging' },
  detect(source) {
    const match = matchTable(source, SIGNATURE);
    return match && { ...match, score: Math.max(match.score, 0.85) };
  },
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* deals(table, options);
  },
};

const SIGNATURE = ['Symbol', 'Opening Direction', 'Entry price', 'Closing price'];

function* deals(table: Table, options: ParseOptions): Generator<Found> {
  const [symbol, direction, units] = [table.column('Symbol'), table.column('Opening Direction'), table.column('Volume')] as const;
  const [lots, entryPrice, exitPrice] = [
    table.column('Closing Quantity', 'Quantity'),
    table.column('Entry price'),
    table.column('Closing price'),
  ] as const;
  const [deal, position] = [table.column('Deal ID', 'ID', 'Order ID'), table.column('Position ID')] as const;
  const [opened, closed] = [headerZone(table, 'Opening time', 'Open Time'), headerZone(table, 'Closing time', 'Close Time')] as const;
  const [gross, net] = [money(table, 'Gross'), money(table, 'Net')] as const;
  const [commission, swap] = [table.column('Commissions', 'Commission'), table.column('Swap')] as const;
  const { order, mark, asked } = columnGrammar(table, closed.column, [entryPrice, net.column], options, 'dmy');
  const named = net.currency ?? gross.currency ?? options.currency;
  const currency = named ?? 'USD';
  if (asked) yield asked;
  if (named === null)
    yield { type: 'asked', what: 'currency', guess: currency, why: 'No column of the file says what its amounts are in.' };
  yield { type: 'account', row: table.row, account: null, currency };
  let untimed: number | null = null;
  yield* rowByRow(table.records(), read);
  if (untimed !== null) yield problem(untimed, 'guessed', UNTIMED);

  function read(row: Row): Found[] {
    const openedAt = opened.column(row);
    if (openedAt === '') untimed ??= row.row;
    const inLots = lots(row) !== '';
    const trip = tripIn(
      {
        ...{ symbol: symbol(row), direction: direction(row), quantity: inLots ? lots(row) : units(row), result: gross.column(row) },
        ...{ entryTime: openedAt || dayOf(closed.column(row), order), entryPrice: entryPrice(row) },
        ...{ exitTime: closed.column(row), exitPrice: exitPrice(row) },
      },
      { order, mark },
    );
    const paid = numberOrNothing('Commission', commission(row), mark) ?? '0';
    const carried = numberOrNothing('Swap', swap(row), mark) ?? '0';
    const left = numberOrNothing('Net', net.column(row), mark);
    const realized = trip.result ?? (left === null ? null : minus(left, plus(paid, carried)));
    const instrument = { text: symbolIn(symbol(row)) };
    const [number, ticket] = [deal(row), position(row) || deal(row)];
    const worth = inLots ? lotByResult(instrument.text, { ...trip, result: realized }, { broker: 'ctrader', currency }) : undefined;
    const [entry, exit] = [zoned(trip.entry, opened.zone), zoned(trip.exit, closed.zone)];
    const notes = { row: row.row, account: null, ticket, instrument, quantity: trip.quantity, closed: exit.time } as const;
    return [
      ...roundTrip({
        ...{
          row: row.row,
          account: null,
          instrument,
          currency: quoteOf(instrument.text, trip.exit.time.date, 'ctrader'),
          direction: trip.direction,
          quantity: trip.quantity,
        },
        entry: number === '' ? entry : { ...entry, execution: number },
        exit: number === '' ? exit : { ...exit, execution: number },
        realized: realized === null ? null : { amount: realized, currency },
        costs: isNothing(paid) ? [] : [{ kind: 'commission', amount: negated(paid), currency }],
        identity: number === '' ? row.cells : [number],
        ...(ticket === '' ? {} : { ticket }),
        ...(worth === undefined ? {} : { multiplier: worth }),
      }),
      ...swapOf({ ...notes, side: trip.direction === 'long' ? 'buy' : 'sell' }, carried, currency),
    ];
  }
}

const dayOf = (cell: string, order: DateOrder) => readMoment(cell, order)?.date ?? '';

/** Net USD, Net (USD), Gross €: the column and the currency that its header names. */
function money(table: Table, name: string) {
  const header = table.header.find((cell) => plain(cell) === name.toLowerCase() || plain(cell).startsWith(`${name.toLowerCase()} `));
  const currency = /\b[A-Z]{3}\b/.exec(header?.slice(name.length) ?? '')?.[0] ?? null;
  return { column: header === undefined ? () => '' : table.column(header), currency };
}

const zoned = <T extends { readonly time: Moment }>(leg: T, zone: string | null): T =>
  zone === null || leg.time.zone !== null || leg.time.time === null ? leg : { ...leg, time: { ...leg.time, zone } };

const UNTIMED = 'The file has no opening times: positions were opened on the day they closed. Export it with Opening time.';
