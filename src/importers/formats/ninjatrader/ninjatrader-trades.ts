import { NamedAccounts } from '../../cells/account-mode.ts';
import { beforeCosts } from '../../cells/before-costs.ts';
import { numberOrNothing } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { knownSize } from '../../cells/known-size.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { roundTrip } from '../../cells/round-trip.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { tripIn } from '../../cells/trip-in.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The trades of the performance report and of the grid: one row per round trip. */
export const ninjatraderTrades: Importer = {
  id: 'ninjatrader-trades',
  label: 'NinjaTrader, trade performance',
  broker: 'ninjatrader',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* trades(table, options);
  },
};

const SIGNATURE = ['Instrument', 'Account', 'Market pos.', 'Qty', 'Entry price', 'Exit price', 'Entry time', 'Exit time', 'Profit'];
const CHARGES = ['Commission', 'Clearing Fee', 'Exchange Fee', 'IP Fee', 'NFA Fee'];

function* trades(table: Table, options: ParseOptions): Generator<Found> {
  const column = (name: string) => table.column(name);
  const [account, instrument, profit, entryTime] = [column('Account'), column('Instrument'), column('Profit'), column('Entry time')];
  const named = SIGNATURE.slice(0, -1).map(column);
  const charges = CHARGES.filter((name) => table.has(name)).map((name) => ({ name, column: column(name) }));
  const { order, mark, asked } = columnGrammar(table, entryTime, [column('Entry price'), profit], options);
  const accounts = new NamedAccounts();
  if (asked) yield asked;
  const hiddenFees: { row: number; fee: string }[] = [];
  yield* rowByRow(table.records(), read);
  const [first] = hiddenFees;
  if (first) yield problem(first.row, 'guessed', hidden(hiddenFees.length, plus('0', ...hiddenFees.map(({ fee }) => fee))));

  function read(row: Row): Found[] {
    const trip = tripIn(
      {
        ...{ symbol: instrument(row), direction: column('Market pos.')(row), quantity: column('Qty')(row), result: profit(row) },
        ...{ entryTime: entryTime(row), entryPrice: column('Entry price')(row) },
        ...{ exitTime: column('Exit time')(row), exitPrice: column('Exit price')(row) },
      },
      { order, mark },
    );
    const currency = moneyUnit(profit(row)) ?? options.currency ?? 'USD';
    const stated = charges.length === 0 ? null : charges.flatMap(({ name, column }) => costIn(name, column(row), mark, currency));
    const { multiplier, currency: quote } = knownSize(instrument(row), trip.exit.time.date, 'ninjatrader');
    const { realized, hidden: fee } = beforeCosts(trip, multiplier, stated ?? []);
    const costs = fee === null ? stated : [...(stated ?? []), { kind: 'fee', amount: fee, currency } satisfies Cost];
    if (fee !== null) hiddenFees.push({ row: row.row, fee });
    return [
      ...accounts.of(row.row, account(row)),
      ...roundTrip({
        ...{ row: row.row, account: account(row) || null, currency: quote, costs, ...trip },
        instrument: { text: instrument(row), assetClass: 'future' },
        realized: realized === null ? null : { amount: realized, currency },
        identity: named.map((each) => each(row)),
      }),
    ];
  }
}

function costIn(name: string, cell: string, mark: DecimalMark, currency: string): Cost[] {
  const amount = numberOrNothing(name, cell, mark);
  return amount === null || isNothing(amount) ? [] : [{ kind: name === 'Commission' ? 'commission' : 'fee', amount, currency }];
}

const hidden = (rows: number, sum: string) =>
  `Profit is after fees that have no column: ${sum} in ${rows} rows were added as fees. Compare them with your statement.`;
