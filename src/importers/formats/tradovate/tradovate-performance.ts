import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { pairedFills } from './paired-fills.ts';

/** The Performance report: one row per matched pair of fills, without account and costs. */
export const tradovatePerformance: Importer = {
  id: 'tradovate-performance',
  label: 'Tradovate, performance',
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

const SIGNATURE = ['symbol', 'buyFillId', 'sellFillId', 'qty', 'buyPrice', 'sellPrice', 'pnl', 'boughtTimestamp', 'soldTimestamp'];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const column = (name: string) => table.column(name);
  const [buyFill, buyPrice, buyTime] = [column('buyFillId'), column('buyPrice'), column('boughtTimestamp')];
  const [sellFill, sellPrice, sellTime] = [column('sellFillId'), column('sellPrice'), column('soldTimestamp')];
  const [symbol, quantity, result] = [column('symbol'), column('qty'), column('pnl')];
  return (row) =>
    pairedFills({
      ...{ row: row.row, account: null, currency: null, contract: symbol(row), quantity: quantity(row), result: result(row) },
      bought: { fill: buyFill(row), price: buyPrice(row), time: buyTime(row) },
      sold: { fill: sellFill(row), price: sellPrice(row), time: sellTime(row) },
    });
}
