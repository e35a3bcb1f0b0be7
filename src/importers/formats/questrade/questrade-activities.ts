import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { WrittenOptions } from '../../cells/written-options.ts';
import type { AccountFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import { questradeFacts } from './questrade-facts.ts';
import { type QuestradeRow, questradeReader } from './questrade-row.ts';

/** The activities of one or more accounts in Canadian and American dollars, as a workbook. Days, no hours. It is gone through twice for written options. */
export const questradeActivities: Importer = {
  id: 'questrade-activities',
  label: 'Questrade, activities',
  broker: 'questrade',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/Toronto', currency: 'CAD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = questradeReader(table);
    const told = new Set<string>();
    const conversions = new Map<string, number>();
    const written = new WrittenOptions();
    for (const found of rowByRow(table.records(), (each) => questradeFacts(read(each), new Map()))) written.note(found);
    yield* rowByRow(table.records(), (each) => {
      const row = read(each);
      return [...accountOf(row, told), ...questradeFacts(row, conversions).map((found) => written.told(found))];
    });
  },
};

const SIGNATURE = [
  'Transaction Date',
  'Settlement Date',
  'Action',
  'Symbol',
  'Description',
  'Quantity',
  'Price',
  'Gross Amount',
  'Commission',
  'Net Amount',
  'Currency',
  'Account #',
  'Activity Type',
  'Account Type',
];

function accountOf({ row, account, accountName }: QuestradeRow, told: Set<string>): readonly AccountFact[] {
  if (account === null || accountName === '' || told.has(account)) return [];
  told.add(account);
  return [{ type: 'account', row, account, name: `${accountName} ${account}` }];
}
