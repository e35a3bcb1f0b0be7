import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { AccountFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Source } from '../../source.ts';
import { rbcFacts } from './rbc-facts.ts';
import { rbcReader } from './rbc-row.ts';

/** The activity of an account, dates in words. Commissions stand in no column: they are what the price does not explain. */
export const rbcDirectInvestingActivity: Importer = {
  id: 'rbc-direct-investing-activity',
  label: 'RBC Direct Investing, activity',
  broker: 'rbc-direct-investing',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/Toronto', currency: 'CAD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    yield* accountOf(source);
    const activity = table.column('Activity');
    const read = rbcReader(table);
    yield* rowByRow(table.records(), (row): readonly Found[] =>
      activity(row) === ''
        ? [{ type: 'skipped', row: row.row, what: 'note below the table', why: 'It is no activity.' }]
        : [rbcFacts(read(row))],
    );
  },
};

const SIGNATURE = [
  'Date',
  'Activity',
  'Symbol',
  'Symbol Description',
  'Quantity',
  'Price',
  'Settlement Date',
  'Account',
  'Value',
  'Currency',
  'Description',
];

/** A line above the table: Account: 12345678 - TFSA */
function* accountOf(source: Source): Iterable<AccountFact> {
  if (!('sheets' in source)) return;
  for (const { row, cells } of source.sheets[0]?.head ?? []) {
    const [, account, name] = /^Account: (\S+) - (.+)$/.exec(cells[0] ?? '') ?? [];
    if (account && name) yield { type: 'account', row, account, name: `${name} ${account}` };
  }
}
