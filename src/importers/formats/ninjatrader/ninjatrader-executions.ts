import { NamedAccounts } from '../../cells/account-mode.ts';
import { againstSign } from '../../cells/against-sign.ts';
import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isMore, isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The grid of executions: one row each. Dates and numbers follow the settings of the computer. */
export const ninjatraderExecutions: Importer = {
  id: 'ninjatrader-executions',
  label: 'NinjaTrader, executions',
  broker: 'ninjatrader',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* executions(table, options);
  },
};

const SIGNATURE = [
  'Instrument',
  'Action',
  'Quantity',
  'Price',
  'Time',
  'ID',
  'E/X',
  'Position',
  'Order ID',
  'Name',
  'Commission',
  'Account',
];

function* executions(table: Table, options: ParseOptions): Generator<Found> {
  const [instrument, action, quantity, price] = ['Instrument', 'Action', 'Quantity', 'Price'].map((name) => table.column(name)) as Columns;
  const [at, id, entry, position] = ['Time', 'ID', 'E/X', 'Position'].map((name) => table.column(name)) as Columns;
  const [order, commission, account, connection] = ['Order ID', 'Commission', 'Account', 'Connection'].map((name) =>
    table.column(name),
  ) as Columns;
  const rate = table.column('Rate');
  const { order: dates, mark, asked } = columnGrammar(table, at, [price, commission], options);
  const accounts = new NamedAccounts();
  if (asked) yield asked;
  yield* rowByRow(table.records(), (row) => {
    const fill = fillOf(row);
    return [...accounts.of(row.row, account(row), connection(row)), fill, ...againstSign(row.row, fill.side, quantity(row), mark)];
  });

  function fillOf(row: Row): FillFact {
    const { side } = sideIn('Action', action(row));
    const time = momentIn('Time', at(row), dates);
    const units = unitsIn(quantity(row), mark);
    const paid = numberOrNothing('Commission', commission(row), mark);
    const into = numberOrNothing('Rate', rate(row), mark);
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, account: account(row) || null, side, quantity: units, time },
      currency: quoteOf(instrument(row), time.date, 'ninjatrader'),
      effect: effectOf(side, units, entry(row), position(row)),
      instrument: { text: symbolIn(instrument(row)), assetClass: 'future' },
      price: numberIn('Price', price(row), mark),
      costs: costsOf(paid, moneyUnit(commission(row)) ?? options.currency ?? 'USD'),
      identity: [account, instrument, action, quantity, price, at, order].map((column) => column(row)),
      ...(id(row) === '' ? {} : { execution: id(row) }),
      ...(order(row) === '' ? {} : { order: order(row) }),
      ...(into === null || into === '1' || isNothing(into) ? {} : { rate: into }),
    };
  }
}

type Columns = [Column, Column, Column, Column];
type Column = (row: Row) => string;

function costsOf(paid: string | null, currency: string): FillFact['costs'] {
  if (paid === null) return null;
  return isNothing(paid) ? [] : [{ kind: 'commission', amount: paid, currency }];
}

/** What is held afterwards (2 L, 1 S, -) tells a fill that turned the position: the grid calls it an exit all the same. */
function effectOf(side: 'buy' | 'sell', units: string, entry: string, position: string): FillFact['effect'] {
  const [, held = '0', way = ''] = /^(\d+) ?([LS])$/.exec(position) ?? [];
  const ownSide = way === (side === 'buy' ? 'L' : 'S');
  if (ownSide && (entry === 'Exit' || isMore(units, held))) return 'unknown';
  return entry === 'Entry' ? 'open' : entry === 'Exit' ? 'close' : 'unknown';
}
