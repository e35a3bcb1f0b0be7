import { readRow } from '../../cells/row-by-row.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Sheet } from '../../source.ts';
import { historyColumns } from './history-columns.ts';
import { historyRow } from './history-row.ts';
import { type StatementRow, statementRows } from './statement-rows.ts';

export const ibkrTransactionHistory: Importer = {
  id: 'ibkr-transaction-history',
  label: 'Interactive Brokers, transaction history (CSV)',
  broker: 'ibkr',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: null, accountClass: 'mixed', positionMode: 'netting' },
  detect(source) {
    const head = source.kind === 'csv' ? (source.sheets[0]?.head ?? []) : [];
    const found = head.some(({ cells }) => cells[1] === 'Header' && historyColumns(cells.slice(2)) !== undefined);
    return found ? { score: 1, reason: 'its section of transactions' } : undefined;
  },
  *parse(source) {
    if (source.kind !== 'csv') return;
    for (const sheet of source.sheets) yield* historyOf(sheet);
  },
};

function* historyOf(sheet: Sheet): Generator<Found> {
  let base: string | null = null;
  let header: readonly string[] = [];
  let columns: readonly string[] | undefined;
  for (const row of statementRows(sheet)) {
    if (row.header !== header) {
      header = row.header;
      columns = historyColumns(header);
    }
    const names = columns;
    if (names !== undefined) {
      yield* row.mark === 'Data' ? readRow(row, () => [...historyRow(row.row, accessor(row, names), base)]) : skipped(row);
      continue;
    }
    if (row.header.length === 2 && /^[A-Z]{3}$/.test(row.cells[1] ?? '')) {
      base = row.cells[1] ?? '';
      yield { type: 'account', row: row.row, account: null, currency: base };
    } else yield* skipped(row);
  }
}

function* skipped({ row, section }: StatementRow): Generator<Found> {
  yield { type: 'skipped', row, what: section, why: 'It sums up or describes what is read elsewhere.' };
}

/** A dash stands for nothing. */
function accessor({ cells }: StatementRow, names: readonly string[]): (name: string) => string {
  return (name) => {
    const cell = cells[names.indexOf(name)] ?? '';
    return cell === '-' ? '' : cell;
  };
}
