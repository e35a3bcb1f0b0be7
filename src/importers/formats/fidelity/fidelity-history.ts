import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { AccountFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { fidelityFacts } from './fidelity-facts.ts';
import { fidelityReader } from './fidelity-row.ts';
import { lookAhead } from './look-ahead.ts';

/** The history of one account or of all. What happened is a sentence. It is gone through twice: a split says only what it added. */
export const fidelityHistory: Importer = {
  id: 'fidelity-history',
  label: 'Fidelity, history',
  broker: 'fidelity',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const action = table.column('Action');
    const read = fidelityReader(table, accountOfName(source.name));
    const ahead = lookAhead(table.records(), read);
    yield* accountsIn(table);
    yield* rowByRow(table.records(), (row) => (action(row) === '' ? [note(row)] : fidelityFacts(read(row), ahead)));
  },
};

const LAYOUTS = [
  ['Run Date', 'Action', 'Symbol', 'Quantity', 'Price', 'Commission', 'Fees', 'Accrued Interest', 'Amount', 'Settlement Date'],
  [
    'Run Date',
    'Action',
    'Symbol',
    'Quantity',
    'Price ($)',
    'Commission ($)',
    'Fees ($)',
    'Accrued Interest ($)',
    'Amount ($)',
    'Settlement Date',
  ],
];

/** History_for_Account_X12345678.csv */
const accountOfName = (name: string): string | null => /Account_([A-Z0-9]+)/i.exec(name)?.[1] ?? null;

const note = ({ row }: Row) => ({ type: 'skipped', row, what: 'note below the table', why: 'It is no transaction.' }) as const;

/** The names that a file of several accounts gives them. */
function* accountsIn(table: Table): Iterable<AccountFact> {
  const [number, name] = [table.column('Account Number'), table.column('Account')];
  const told = new Set<string>();
  for (const row of table.records()) {
    const account = number(row);
    if (account === '' || name(row) === '' || told.has(account)) continue;
    told.add(account);
    yield { type: 'account', row: row.row, account, name: name(row) };
  }
}
