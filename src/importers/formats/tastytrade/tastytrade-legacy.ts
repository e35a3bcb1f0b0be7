import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import type { Importer } from '../../importer.ts';
import { historyFacts } from './history-facts.ts';
import { legacyReader } from './legacy-row.ts';

const SIGNATURE = [
  'Date/Time',
  'Transaction Code',
  'Transaction Subcode',
  'Symbol',
  'Buy/Sell',
  'Open/Close',
  'Call/Put',
  'Account Reference',
];

/** Times are those of the place where the file was made. */
export const tastytradeLegacy: Importer = {
  id: 'tastytrade-legacy',
  label: 'tastytrade, history of tastyworks until 2022',
  broker: 'tastytrade',
  version: 1,
  verified: 'documentation',
  holds: 'fills',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* historyFacts(table, legacyReader(table));
  },
};
