import { momentIn, numberIn, quantityIn, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { zerodhaInstrument } from './zerodha-instrument.ts';

/** Console wrote its headers as words, as names of fields, and under "Symbol/Scrip". */
const LAYOUTS = [
  ['symbol', 'trade_date', 'exchange', 'segment', 'trade_type', 'quantity', 'price', 'trade_id', 'order_id', 'order_execution_time'],
  ['Symbol', 'Trade Date', 'Exchange', 'Segment', 'Trade Type', 'Quantity', 'Price', 'Trade ID', 'Order ID', 'Order Execution Time'],
  ['Symbol/Scrip', 'Trade Date', 'Exchange', 'Segment', 'Trade Type', 'Quantity', 'Price', 'Trade ID', 'Order ID', 'Order Execution Time'],
];

export const zerodhaTradebook: Importer = {
  id: 'zerodha-tradebook',
  label: 'Zerodha, tradebook',
  broker: 'zerodha',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  // Each exchange counts its trades anew every day, and each segment by itself.
  idScope: ['day', 'exchange', 'symbol'],
  assumes: { zone: 'Asia/Kolkata', currency: 'INR', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const columns = columnsOf(table);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns));
  },
};

const columnsOf = (table: Table) => ({
  symbol: table.column('symbol', 'Symbol/Scrip'),
  isin: table.column('isin'),
  date: table.column('trade_date', 'Trade Date'),
  exchange: table.column('exchange'),
  segment: table.column('segment'),
  type: table.column('trade_type', 'Trade Type'),
  quantity: table.column('quantity'),
  price: table.column('price'),
  trade: table.column('trade_id', 'Trade ID'),
  order: table.column('order_id', 'Order ID'),
  time: table.column('order_execution_time', 'Order Execution Time'),
});

function foundIn(row: Row, columns: ReturnType<typeof columnsOf>): readonly Found[] {
  const of = (name: keyof typeof columns) => columns[name](row);
  const trade = of('trade');
  const order = of('order');
  const fill: FillFact = {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    ...sideIn('Trade type', of('type')),
    instrument: zerodhaInstrument(symbolIn(of('symbol'), of('isin')), of('segment'), of('isin')),
    quantity: quantityIn('Quantity', of('quantity')),
    price: numberIn('Price', of('price')),
    currency: 'INR',
    time: momentIn('Order execution time', of('time') || of('date'), 'dmy'),
    exchange: of('exchange'),
    ...(trade === '' ? {} : { execution: trade }),
    ...(order === '' ? {} : { order }),
    identity: [of('symbol'), of('date'), of('type'), of('quantity'), of('price'), order, of('time')],
    costs: null,
  };
  return [fill];
}
