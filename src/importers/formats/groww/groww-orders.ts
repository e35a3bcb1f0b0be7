import { momentIn, numberIn, quantityIn, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { nameIn } from '../../cells/name-in.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { magnitude, negated, over } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = [
  'Stock name',
  'Symbol',
  'ISIN',
  'Type',
  'Quantity',
  'Value',
  'Exchange',
  'Exchange Order Id',
  'Execution date and time',
  'Order status',
];

/** Orders as they were executed, without prices: the value says them. */
export const growwOrders: Importer = {
  id: 'groww-orders',
  label: 'Groww, stock order history',
  broker: 'groww',
  version: 1,
  verified: 'documentation',
  holds: 'orders',
  idScope: ['day', 'exchange', 'symbol'],
  assumes: { zone: 'Asia/Kolkata', currency: 'INR', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns));
  },
};

const columnsOf = (table: Table) => ({
  name: table.column('Stock name'),
  symbol: table.column('Symbol'),
  isin: table.column('ISIN'),
  type: table.column('Type'),
  quantity: table.column('Quantity'),
  value: table.column('Value'),
  exchange: table.column('Exchange'),
  order: table.column('Exchange Order Id'),
  time: table.column('Execution date and time'),
  status: table.column('Order status'),
});

function foundIn(row: Row, columns: ReturnType<typeof columnsOf>): readonly Found[] {
  const of = (name: keyof typeof columns) => columns[name](row);
  if (!/^(executed|complete|completed|success)/i.test(of('status'))) {
    return [{ type: 'skipped', row: row.row, what: `Order ${of('status')}`, why: 'It was not executed.' }];
  }
  const { side, effect } = sideIn('Type', of('type'));
  const quantity = quantityIn('Quantity', of('quantity'));
  const value = magnitude(numberIn('Value', of('value')));
  const isin = of('isin');
  const order = of('order');
  return [
    {
      type: 'fill',
      row: row.row,
      account: null,
      kind: 'trade',
      side,
      effect,
      instrument: {
        text: symbolIn(of('symbol'), isin, of('name')),
        assetClass: 'stock',
        ...(isin === '' ? {} : { isin, ...nameIn(of('name')) }),
      },
      quantity,
      price: over(value, quantity, 8),
      currency: 'INR',
      time: momentIn('Execution date and time', of('time'), 'dmy'),
      exchange: of('exchange'),
      ...(order === '' ? {} : { order }),
      identity: [of('symbol'), isin, of('type'), of('quantity'), of('value'), order, of('time')],
      costs: null,
      cash: side === 'buy' ? negated(value) : value,
    },
  ];
}
