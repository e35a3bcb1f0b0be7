import { numberOrNothing } from '../../cells/cell-readers.ts';
import { classByResult, fits } from '../../cells/class-by-result.ts';
import { migratedTrade } from '../../cells/migrated-trade.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, over } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { type TripCells, tripIn } from '../../cells/trip-in.ts';
import type { Cost, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The export of the trades list: one row per trade with average prices. */
export const tradervueTrades: Importer = {
  id: 'tradervue-trades',
  label: 'Tradervue, trades',
  broker: 'tradervue',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = ['Open Datetime', 'Close Datetime', 'Symbol', 'Side', 'Volume', 'Entry Price', 'Exit Price', 'Gross P&L'];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const column = (name: string) => table.column(name);
  const [opened, closed, symbol, side] = [column('Open Datetime'), column('Close Datetime'), column('Symbol'), column('Side')] as const;
  const [volume, entry, exit, gross] = [column('Volume'), column('Entry Price'), column('Exit Price'), column('Gross P&L')] as const;
  const [commissions, fees] = [column('Commissions'), column('Fees')] as const;
  const charged = table.has('Commissions') || table.has('Fees');

  return (row) => {
    const told: TripCells = {
      ...{ symbol: symbol(row), direction: side(row), quantity: volume(row), result: gross(row) },
      ...{ entryTime: opened(row), entryPrice: entry(row), exitTime: closed(row), exitPrice: exit(row) },
    };
    const cells = sized(told);
    return migratedTrade({
      ...{ row: row.row, account: null, cells, currency: 'USD', realized: numberOrNothing('Gross P&L', gross(row)) },
      instrument: closed(row) === '' ? { text: symbol(row) } : classByResult(symbol(row), tripIn(cells)),
      costs: charged ? [...costIn('commission', 'Commissions', commissions(row)), ...costIn('fee', 'Fees', fees(row))] : null,
      identity: [opened, closed, symbol, side, volume, entry, exit].map((each) => each(row)),
    });
  };
}

/** Volume counts what was bought and sold together where half of it explains the result and the whole does not. */
function sized(cells: TripCells): TripCells {
  if (cells.exitTime === '') return cells;
  const trip = tripIn(cells);
  const half = over(trip.quantity, '2');
  return !fits(trip, '1') && fits({ ...trip, quantity: half }, '1') ? { ...cells, quantity: half } : cells;
}

function costIn(kind: Cost['kind'], column: string, cell: string): Cost[] {
  const amount = numberOrNothing(column, cell);
  return amount === null || isNothing(amount) ? [] : [{ kind, amount, currency: 'USD' }];
}
