import { boughtAndSold } from '../../cells/bought-and-sold.ts';
import { dayIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNear, minus, over } from '../../cells/sums.ts';
import { findTable, plain, type Table, tableAt } from '../../cells/table.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { zerodhaInstrument } from './zerodha-instrument.ts';

const SIGNATURE = ['Symbol', 'Entry Date', 'Exit Date', 'Quantity', 'Buy Value', 'Sell Value', 'Profit'];

/** One row per closed trade, by the day, in parts with a header each: intraday, short term, F&O and so on. */
export const zerodhaTaxPnl: Importer = {
  id: 'zerodha-tax-pnl',
  label: 'Zerodha, tax P&L (trade-wise exits)',
  broker: 'zerodha',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
  idScope: ['day', 'exchange', 'symbol'],
  assumes: { zone: 'Asia/Kolkata', currency: 'INR', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    if (!('sheets' in source)) return;
    for (const sheet of source.sheets) {
      const first = findTable(sheet, SIGNATURE);
      if (!first) continue;
      let table = first;
      let part = '';
      for (const row of sheet.rows()) {
        if (row.row === first.row || isHeader(row)) table = tableAt(sheet, 0, row);
        else if (row.cells.filter((cell) => cell !== '').length === 1) part = row.cells.find((cell) => cell !== '') ?? '';
        else if (row.row > first.row) yield* readRow(row, (each) => tripOf(each, columnsOf(table), part));
      }
    }
  },
};

const isHeader = ({ cells }: Row) => {
  const names = cells.map(plain);
  return SIGNATURE.every((name) => names.includes(plain(name)));
};

const CHARGES: readonly (readonly [string, Cost['kind']])[] = [
  ['Brokerage', 'commission'],
  ['Exchange Transaction Charges', 'fee'],
  ['IPFT', 'fee'],
  ['SEBI Charges', 'fee'],
  ['CGST', 'tax'],
  ['SGST', 'tax'],
  ['IGST', 'tax'],
  ['Stamp Duty', 'tax'],
  ['STT', 'tax'],
];

const columnsOf = (table: Table) => ({
  symbol: table.column('Symbol'),
  isin: table.column('ISIN'),
  entry: table.column('Entry Date'),
  exit: table.column('Exit Date'),
  quantity: table.column('Quantity'),
  bought: table.column('Buy Value'),
  sold: table.column('Sell Value'),
  profit: table.column('Profit'),
  charges: CHARGES.filter(([name]) => table.has(name)).map(([name, kind]) => ({ name, kind, amount: table.column(name) })),
});

function tripOf(row: Row, columns: ReturnType<typeof columnsOf>, part: string): readonly Found[] {
  if (columns.entry(row) === '' && columns.exit(row) === '') {
    return [{ type: 'skipped', row: row.row, what: row.cells.find((cell) => cell !== '') ?? '', why: 'It is a sum or a heading.' }];
  }
  const quantity = quantityIn('Quantity', columns.quantity(row));
  const bought = numberIn('Buy Value', columns.bought(row));
  const sold = numberIn('Sell Value', columns.sold(row));
  const profit = numberIn('Profit', columns.profit(row));
  const segment = /equity|stock/i.test(part) && !/non equity/i.test(part) ? 'EQ' : /mutual/i.test(part) ? 'MF' : 'FO';
  const fills = boughtAndSold({
    row: row.row,
    instrument: zerodhaInstrument(symbolIn(columns.symbol(row), columns.isin(row)), segment, columns.isin(row)),
    quantity,
    currency: 'INR',
    bought: { time: dayIn('Entry Date', columns.entry(row), 'dmy'), price: over(bought, quantity) },
    sold: { time: dayIn('Exit Date', columns.exit(row), 'dmy'), price: over(sold, quantity) },
    result: profit,
    costs: costsOf(row, columns.charges),
    identity: [columns.symbol, columns.entry, columns.exit, columns.quantity, columns.bought, columns.sold].map((cell) => cell(row)),
  });
  if (isNear(minus(sold, bought), profit, '0.05')) return fills;
  const message = `Profit says ${profit}, and sold less bought is ${minus(sold, bought)}. Both are kept.`;
  return [...fills, problem(row.row, 'contradiction', message)];
}

function costsOf(row: Row, charges: ReturnType<typeof columnsOf>['charges']): Cost[] | null {
  if (charges.length === 0) return null;
  return charges.flatMap(({ name, kind, amount }) => {
    const paid = numberOrNothing(name, amount(row));
    return paid === null || paid === '0' ? [] : [{ kind, amount: paid, currency: 'INR' }];
  });
}
