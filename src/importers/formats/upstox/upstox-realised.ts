import { boughtAndSold } from '../../cells/bought-and-sold.ts';
import { dayIn, numberIn, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { upstoxInstrument } from './upstox-instrument.ts';

const SIGNATURE = ['Scrip Name', 'Scrip Code', 'Scrip Opt', 'Qty', 'Buy Date', 'Buy Rate', 'Sell Date', 'Sell Rate', 'Total PL'];

/** One row per closed lot, by the day. Its charges are sums above the table. */
export const upstoxRealised: Importer = {
  id: 'upstox-realised',
  label: 'Upstox, realised P&L',
  broker: 'upstox',
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
  name: table.column('Scrip Name'),
  symbol: table.column('Symbol'),
  isin: table.column('ISIN'),
  option: table.column('Scrip Opt'),
  quantity: table.column('Qty'),
  bought: table.column('Buy Date'),
  buyRate: table.column('Buy Rate'),
  sold: table.column('Sell Date'),
  sellRate: table.column('Sell Rate'),
  result: table.column('Total PL'),
});

function foundIn(row: Row, columns: ReturnType<typeof columnsOf>): readonly Found[] {
  const of = (name: keyof typeof columns) => columns[name](row);
  if (of('bought') === '' && of('sold') === '') {
    return [{ type: 'skipped', row: row.row, what: 'Sum or note', why: 'It is no trade.' }];
  }
  const name = symbolIn(of('symbol'), of('name'));
  return boughtAndSold({
    row: row.row,
    instrument: upstoxInstrument({ name, kind: of('option'), strike: '', expiry: '' }, of('isin')),
    quantity: quantityIn('Qty', of('quantity')),
    currency: 'INR',
    bought: { time: dayIn('Buy Date', of('bought'), 'dmy'), price: numberIn('Buy Rate', of('buyRate')) },
    sold: { time: dayIn('Sell Date', of('sold'), 'dmy'), price: numberIn('Sell Rate', of('sellRate')) },
    result: numberIn('Total PL', of('result')),
    costs: null,
    identity: [of('name'), of('quantity'), of('bought'), of('buyRate'), of('sold'), of('sellRate')],
  });
}
