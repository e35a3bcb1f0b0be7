import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { tallyFills } from './tally-trade.ts';

/** The CSV of all trades: one row each, with days and without hours. */
export const tradetallyTrades: Importer = {
  id: 'tradetally-trades',
  label: 'TradeTally, trades',
  broker: 'tradetally',
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

const SIGNATURE = [
  ...['Symbol', 'Side', 'Quantity', 'Entry Price', 'Exit Price', 'Entry Date', 'Exit Date', 'P&L', 'Fees', 'Commission'],
  ...['Strategy', 'Broker', 'Status', 'Instrument Type'],
];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const names = ['Symbol', 'Side', 'Quantity', 'Entry Date', 'Entry Price', 'Exit Date', 'Exit Price', 'P&L', 'Commission', 'Fees'];
  const others = ['Instrument Type', 'Option Type', 'Strike Price', 'Expiration Date'];
  const columns = [...names, ...others].map((name) => table.column(name));
  return (row) => {
    const [
      symbol = '',
      direction = '',
      quantity = '',
      entryTime = '',
      entryPrice = '',
      exitTime = '',
      exitPrice = '',
      result = '',
      ...rest
    ] = columns.map((column) => column(row));
    const [commission = '', fees = '', instrumentType = '', optionType = '', strike = '', expiration = ''] = rest;
    return tallyFills({
      ...{ row: row.row, id: '', symbol, direction, quantity, entryTime, entryPrice, exitTime, exitPrice, result },
      ...{ commission, fees, instrumentType, optionType, strike, expiration },
    });
  };
}
