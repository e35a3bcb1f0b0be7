import { momentIn } from '../../cells/cell-readers.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { trading212Cash } from './trading212-cash.ts';
import { inOrderOfHeader, type Trading212Columns, trading212Columns } from './trading212-columns.ts';
import { trading212Fill } from './trading212-fill.ts';
import { trading212Split } from './trading212-split.ts';

const SIGNATURE = ['Action', 'Time', 'ISIN', 'Ticker', 'No. of shares', 'Price / share', 'Currency (Price / share)', 'Exchange rate', 'ID'];

export const trading212History: Importer = {
  id: 'trading212-history',
  label: 'Trading 212, history',
  broker: 'trading212',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = trading212Columns(table);
    const ordered = inOrderOfHeader(table);
    const splits = new Map<string, Row>();
    for (const each of table.records()) {
      yield* readRow(ordered(each), (row) => foundIn(row, columns, splits));
    }
    for (const { row } of splits.values()) {
      yield problem(row, 'incomplete', 'A split closes the old shares here and no row opens the new ones. Enter the split by hand.');
    }
  },
};

function foundIn(row: Row, columns: Trading212Columns, splits: Map<string, Row>): readonly Found[] {
  const action = columns.action(row);
  const time: Moment = momentIn('Time', columns.time(row), 'ymd');
  const split = /^Stock split (close|open)$/i.exec(action)?.[1]?.toLowerCase();
  if (split === 'close' || split === 'open') return trading212Split(row, split, columns, time, splits);
  return trading212Fill(row, columns, time) ?? trading212Cash(row, columns, time) ?? [{ type: 'unknown', row: row.row, what: action }];
}
