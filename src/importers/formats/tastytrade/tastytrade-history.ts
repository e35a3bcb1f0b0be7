import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import type { Importer } from '../../importer.ts';
import { historyFacts } from './history-facts.ts';
import { rowReader } from './history-row.ts';

const SIGNATURE = ['Date', 'Type', 'Action', 'Symbol', 'Instrument Type', 'Value', 'Average Price', 'Root Symbol', 'Call or Put'];

export const tastytradeHistory: Importer = {
  id: 'tastytrade-history',
  label: 'tastytrade, transaction history',
  broker: 'tastytrade',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* historyFacts(table, rowReader(table));
  },
};
