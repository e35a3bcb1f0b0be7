import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import type { Table } from '../../cells/table.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { lookAhead } from './look-ahead.ts';
import { robinhoodFacts } from './robinhood-facts.ts';
import { type RobinhoodRow, robinhoodReader } from './robinhood-row.ts';

/** The account's activity, days without hours and no ids. It is gone through twice: what expired was opened further down. */
export const robinhoodHistory: Importer = {
  id: 'robinhood-history',
  label: 'Robinhood, account activity',
  broker: 'robinhood',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = robinhoodReader(table);
    const ahead = lookAhead(readable(table, read));
    for (const row of table.records()) {
      if (isNote(row)) {
        yield { type: 'skipped', row: row.row, what: 'note below the table', why: 'It is no activity.' };
        continue;
      }
      const parsed = read(row);
      if (parsed.type === 'problem') yield parsed;
      else yield* readRow(row, () => [...robinhoodFacts(parsed, ahead)]);
    }
  },
};

const SIGNATURE = [
  'Activity Date',
  'Process Date',
  'Settle Date',
  'Instrument',
  'Description',
  'Trans Code',
  'Quantity',
  'Price',
  'Amount',
];

/** The file ends with an empty record and a disclaimer in a cell of its own. */
const isNote = ({ cells }: Row) => cells.slice(0, SIGNATURE.length).every((cell) => cell === '');

function* readable(table: Table, read: ReturnType<typeof robinhoodReader>): Iterable<RobinhoodRow> {
  for (const row of table.records()) {
    const parsed = read(row);
    if (parsed.type === 'row') yield parsed;
  }
}
