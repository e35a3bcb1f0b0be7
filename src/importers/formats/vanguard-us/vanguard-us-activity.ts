import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import type { Importer } from '../../importer.ts';
import { vanguardRow } from './vanguard-row.ts';

const SIGNATURE = [
  'Account Number',
  'Trade Date',
  'Settlement Date',
  'Transaction Type',
  'Investment Name',
  'Symbol',
  'Shares',
  'Share Price',
  'Principal Amount',
  'Net Amount',
];

/** The transactions stand below the holdings, under a header of their own. */
export const vanguardUsActivity: Importer = {
  id: 'vanguard-us-activity',
  label: 'Vanguard (US), transactions (CSV)',
  broker: 'vanguard-us',
  version: 1,
  verified: 'documentation',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const cells = {
      account: table.column('Account Number'),
      date: table.column('Trade Date'),
      type: table.column('Transaction Type'),
      words: table.column('Transaction Description'),
      symbol: table.column('Symbol'),
      shares: table.column('Shares'),
      price: table.column('Share Price'),
      commission: table.column('Commission Fees', 'Commissions and Fees', 'Commission'),
      net: table.column('Net Amount'),
    };
    for (const row of table.records()) yield* readRow(row, () => [...vanguardRow(row.row, (name) => cells[name](row))]);
  },
};
