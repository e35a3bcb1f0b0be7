import { boughtAndSold } from '../../cells/bought-and-sold.ts';
import { dayIn, numberIn, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { nameIn } from '../../cells/name-in.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = [
  'Stock name',
  'ISIN',
  'Quantity',
  'Buy date',
  'Buy price',
  'Buy value',
  'Sell date',
  'Sell price',
  'Sell value',
  'Realised P&L',
];

/** One row per closed lot, by the day. What is still held stands below, without a sale. */
export const growwPnl: Importer = {
  id: 'groww-pnl',
  label: 'Groww, stocks P&L',
  broker: 'groww',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
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
  isin: table.column('ISIN'),
  quantity: table.column('Quantity'),
  bought: table.column('Buy date'),
  buyPrice: table.column('Buy price'),
  sold: table.column('Sell date'),
  sellPrice: table.column('Sell price'),
  result: table.column('Realised P&L'),
});

function foundIn(row: Row, columns: ReturnType<typeof columnsOf>): readonly Found[] {
  const of = (name: keyof typeof columns) => columns[name](row);
  if (of('bought') === '' || of('sold') === '' || /date/i.test(of('sold'))) {
    return [{ type: 'skipped', row: row.row, what: 'Sum, heading or open lot', why: 'It is no closed trade.' }];
  }
  const isin = of('isin');
  return boughtAndSold({
    row: row.row,
    instrument: { text: symbolIn(isin, of('name')), assetClass: 'stock', ...(isin === '' ? {} : { isin, ...nameIn(of('name')) }) },
    quantity: quantityIn('Quantity', of('quantity')),
    currency: 'INR',
    bought: { time: dayIn('Buy date', of('bought'), 'dmy'), price: numberIn('Buy price', of('buyPrice')) },
    sold: { time: dayIn('Sell date', of('sold'), 'dmy'), price: numberIn('Sell price', of('sellPrice')) },
    result: numberIn('Realised P&L', of('result')),
    costs: null,
    identity: [of('name'), isin, of('quantity'), of('bought'), of('buyPrice'), of('sold'), of('sellPrice')],
  });
}
