import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { WrittenOptions } from '../../cells/written-options.ts';
import type { AccountFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import { merrillFacts } from './merrill-facts.ts';
import { type MerrillRow, merrillReader } from './merrill-row.ts';

/**
 * The activity of one or more accounts, days without hours. Fees stand in no column: they are what the price does not explain. It is
 * gone through twice, to tell which options were written.
 */
export const merrillEdgeActivity: Importer = {
  id: 'merrill-edge-activity',
  label: 'Merrill Edge, activity',
  broker: 'merrill-edge',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = merrillReader(table);
    const told = new Set<string>();
    const kind = table.column('Description 1');
    const written = new WrittenOptions();
    for (const found of rowByRow(table.records(), (each) => merrillFacts(read(each)))) written.note(found);
    yield* rowByRow(table.records(), (each): readonly Found[] => {
      if (kind(each) === '') return [{ type: 'skipped', row: each.row, what: 'note', why: 'It is no activity.' }];
      const row = read(each);
      return [...accountOf(row, told), ...merrillFacts(row).map((found) => written.told(found))];
    });
  },
};

const SIGNATURE = [
  'Trade Date',
  'Settlement Date',
  'Pending/Settled',
  'Account #',
  'Description 1',
  'Description 2',
  'Symbol/CUSIP #',
  'Quantity',
  'Price ($)',
  'Amount ($)',
];

/** Its name, the first time an account comes. */
function accountOf({ row, account, accountName }: MerrillRow, told: Set<string>): readonly AccountFact[] {
  if (account === null || accountName === '' || told.has(account)) return [];
  told.add(account);
  return [{ type: 'account', row, account, name: accountName }];
}
