import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { readMoment } from '../../cells/moment.ts';
import { orderKind, orderStatus } from '../../cells/order-words.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, FillFact, Found, OrderFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The history of orders, one row each: what was filled came at the average price when the order closed. */
export const tradestationOrders: Importer = {
  id: 'tradestation-orders',
  label: 'TradeStation, order history',
  broker: 'tradestation',
  version: 1,
  verified: 'documentation',
  holds: 'orders',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const COMMON = ['Symbol', 'Side', 'Type', 'Avg Fill Price', 'Status', 'Open Time', 'Close Time', 'Commission Fee', 'Order ID'];
/** Two versions name the quantities in two ways. */
const LAYOUTS = [
  [...COMMON, 'Qty', 'Filled Qty'],
  [...COMMON, 'Quantity', 'Filled Quantity'],
];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const [symbol, side, type, status] = [table.column('Symbol'), table.column('Side'), table.column('Type'), table.column('Status')];
  const [wanted, filled] = [table.column('Quantity', 'Qty'), table.column('Filled Quantity', 'Filled Qty')];
  const [limit, stop, price] = [table.column('Limit Price'), table.column('Stop Price'), table.column('Avg Fill Price')];
  const [opened, closed, order] = [table.column('Open Time'), table.column('Close Time'), table.column('Order ID')];
  const commission = table.column('Commission Fee');
  return (row) => {
    const instrument = { text: symbolIn(symbol(row)) };
    const direction = sideIn('Side', side(row));
    const quantity = numberOrNothing('Filled Qty', filled(row));
    const [at, stopAt] = [numberOrNothing('Limit Price', limit(row)), numberOrNothing('Stop Price', stop(row))];
    const placed: OrderFact = {
      ...{ type: 'order', row: row.row, leg: 1, account: null, order: order(row), instrument, side: direction.side },
      ...{ kind: orderKind(type(row)), quantity: magnitude(numberIn('Qty', wanted(row))), status: orderStatus(status(row)) },
      ...(at === null ? {} : { price: at }),
      ...(stopAt === null ? {} : { stopPrice: stopAt }),
      ...{ placed: readMoment(opened(row), 'mdy') ?? null, ended: readMoment(closed(row), 'mdy') ?? null },
    };
    if (quantity === null || isNothing(quantity)) return [placed];
    const fill: FillFact = {
      ...{ type: 'fill', row: row.row, account: null, kind: 'trade', ...direction, instrument, quantity: magnitude(quantity) },
      ...{ price: numberIn('Avg Fill Price', price(row)), currency: null, time: momentIn('Close Time', closed(row), 'mdy') },
      ...{ order: order(row), costs: costsOf(commission(row)) },
      identity: [order, symbol, side, filled, price, closed].map((column) => column(row)),
    };
    return [fill, placed];
  };
}

function costsOf(cell: string): readonly Cost[] {
  const amount = numberOrNothing('Commission Fee', cell);
  if (amount === null || isNothing(amount)) return [];
  return [{ kind: isNegative(amount) ? 'rebate' : 'commission', amount, currency: 'USD' }];
}
