import { dayIn, momentOf, numberIn, quantityIn, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { upstoxInstrument } from './upstox-instrument.ts';

const SIGNATURE = [
  'Date',
  'Company',
  'Amount',
  'Exchange',
  'Segment',
  'Scrip Code',
  'Instrument Type',
  'Strike Price',
  'Trade Num',
  'Side',
  'Quantity',
  'Price',
];

export const upstoxTrades: Importer = {
  id: 'upstox-trades',
  label: 'Upstox, trade report',
  broker: 'upstox',
  version: 1,
  verified: 'documentation',
  holds: 'fills',
  // Each exchange counts its trades anew every day, and each segment by itself.
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
  date: table.column('Date'),
  company: table.column('Company'),
  exchange: table.column('Exchange'),
  kind: table.column('Instrument Type'),
  strike: table.column('Strike Price'),
  expiry: table.column('Expiry'),
  trade: table.column('Trade Num'),
  time: table.column('Trade Time'),
  side: table.column('Side'),
  quantity: table.column('Quantity'),
  price: table.column('Price'),
});

function foundIn(row: Row, columns: ReturnType<typeof columnsOf>): readonly Found[] {
  const of = (name: keyof typeof columns) => columns[name](row);
  if (of('side') === '' && of('quantity') === '') {
    return [{ type: 'skipped', row: row.row, what: 'Note below the table', why: 'It is no trade.' }];
  }
  return [
    {
      type: 'fill',
      row: row.row,
      account: null,
      kind: 'trade',
      ...sideIn('Side', of('side')),
      instrument: upstoxInstrument({ name: symbolIn(of('company')), kind: of('kind'), strike: of('strike'), expiry: of('expiry') }),
      quantity: quantityIn('Quantity', of('quantity')),
      price: numberIn('Price', of('price')),
      currency: 'INR',
      time: of('time') === '' ? dayIn('Date', of('date'), 'dmy') : momentOf('Date and time', of('date'), of('time'), 'dmy'),
      exchange: of('exchange'),
      ...(/^0*$/.test(of('trade')) ? {} : { execution: of('trade') }),
      identity: [of('date'), of('time'), of('company'), of('kind'), of('strike'), of('expiry'), of('side'), of('quantity'), of('price')],
      costs: null,
    },
  ];
}
