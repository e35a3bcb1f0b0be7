import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { pairedFills } from './paired-fills.ts';

/** The Position History report: the matched pairs of each position, whose own sums are repeated on every row and not read. */
export const tradovatePairs: Importer = {
  id: 'tradovate-pairs',
  label: 'Tradovate, position history',
  broker: 'tradovate',
  version: 1,
  verified: 'sample',
  holds: 'round trips',
  idScope: ['counter'],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = [
  ...['Position ID', 'Account', 'Contract', 'Pair ID', 'Buy Fill ID', 'Sell Fill ID', 'Paired Qty'],
  ...['Buy Price', 'Sell Price', 'P/L', 'Bought Timestamp', 'Sold Timestamp'],
];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const column = (name: string) => table.column(name);
  const [buyFill, buyPrice, buyTime] = [column('Buy Fill ID'), column('Buy Price'), column('Bought Timestamp')];
  const [sellFill, sellPrice, sellTime] = [column('Sell Fill ID'), column('Sell Price'), column('Sold Timestamp')];
  const [account, contract, quantity] = [column('Account'), column('Contract'), column('Paired Qty')];
  const [result, currency] = [column('P/L'), column('Currency')];
  return (row) =>
    pairedFills({
      ...{ row: row.row, account: account(row) || null, currency: currency(row) || null },
      ...{ contract: contract(row), quantity: quantity(row), result: result(row) },
      bought: { fill: buyFill(row), price: buyPrice(row), time: buyTime(row) },
      sold: { fill: sellFill(row), price: sellPrice(row), time: sellTime(row) },
    });
}
