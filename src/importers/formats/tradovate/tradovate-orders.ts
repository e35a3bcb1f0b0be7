import { NamedAccounts } from '../../cells/account-mode.ts';
import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { readMoment } from '../../cells/moment.ts';
import { orderKind, orderStatus } from '../../cells/order-words.ts';
import { multiplierOf } from '../../cells/proven-multiplier.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found, OrderFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The Orders report: one row per order, filled ones with their average price. Canceled orders may be filled in part. */
export const tradovateOrders: Importer = {
  id: 'tradovate-orders',
  label: 'Tradovate, orders',
  broker: 'tradovate',
  version: 1,
  verified: 'sample',
  holds: 'orders',
  idScope: ['counter'],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = [
  'orderId',
  'Account',
  'B/S',
  'Contract',
  'avgPrice',
  'filledQty',
  'Fill Time',
  'Status',
  'Timestamp',
  'Quantity',
  'Type',
];

function readerOf(table: Table): (row: Row) => Found[] {
  const [order, account, side, contract] = ['orderId', 'Account', 'B/S', 'Contract'].map((name) => table.column(name)) as Columns;
  const [price, filled, filledAt, status] = ['avgPrice', 'filledQty', 'Fill Time', 'Status'].map((name) => table.column(name)) as Columns;
  const [placedAt, quantity, kind, notional] = ['Timestamp', 'Quantity', 'Type', 'Notional Value'].map((name) =>
    table.column(name),
  ) as Columns;
  const [limit, stop] = [table.column('decimalLimit', 'Limit Price'), table.column('decimalStop', 'Stop Price')];
  const currency = table.column('Currency');
  const accounts = new NamedAccounts();

  return (row) => [...accounts.of(row.row, account(row)), orderOf(row), ...(hasFilled(row) ? [fillOf(row)] : [])];

  function hasFilled(row: Row): boolean {
    const units = numberOrNothing('filledQty', filled(row));
    return units !== null && !isNothing(units);
  }

  function orderOf(row: Row): OrderFact {
    const [at, stopAt] = [numberOrNothing('Limit Price', limit(row)), numberOrNothing('Stop Price', stop(row))];
    return {
      ...{
        type: 'order',
        row: row.row,
        leg: 1,
        account: account(row) || null,
        order: referenceIn('orderId', order(row)),
        instrument: { text: symbolIn(contract(row)) },
      },
      ...{ kind: orderKind(kind(row)), side: sideIn('B/S', side(row)).side, status: orderStatus(status(row)) },
      quantity: unitsIn(quantity(row)),
      ...(at === null ? {} : { price: at }),
      ...(stopAt === null ? {} : { stopPrice: stopAt }),
      placed: momentIn('Timestamp', placedAt(row), 'mdy'),
      ended: readMoment(filledAt(row), 'mdy') ?? null,
    };
  }

  function fillOf(row: Row): FillFact {
    const [each, units] = [numberIn('avgPrice', price(row)), unitsIn(filled(row))];
    const multiplier = multiplierOf(numberOrNothing('Notional Value', notional(row)), each, units);
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, leg: 0, account: account(row) || null, effect: 'unknown', costs: null, price: each },
      ...{ side: sideIn('B/S', side(row)).side, instrument: { text: symbolIn(contract(row)) }, quantity: units, order: order(row) },
      currency: currency(row) || null,
      time: momentIn('Fill Time', filledAt(row), 'mdy'),
      identity: ['order', order(row)],
      ...(multiplier === undefined ? {} : { multiplier }),
    };
  }
}

type Column = (row: Row) => string;
type Columns = [Column, Column, Column, Column];
