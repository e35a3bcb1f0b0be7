import { readRow } from '../../cells/row-by-row.ts';
import { plain } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Sheet } from '../../source.ts';
import { historyRow } from './history-row.ts';
import { type StatementRow, statementRows } from './statement-rows.ts';

const COLUMNS = ['date', 'account', 'description', 'transaction type', 'symbol', 'quantity', 'price'];

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
    const found = head.some(({ cells }) => cells[1] === 'Header' && hasColumns(cells));
    return found ? { score: 1, reason: 'its section of transactions' } : undefined;
  },
  *parse(source) {
    if (source.kind !== 'csv') return;
    for (const sheet of source.sheets) yield* historyOf(sheet);
  },
};

function* historyOf(sheet: Sheet): Generator<Found> {
  let base: string | null = null;
  for (const row of statementRows(sheet)) {
    if (hasColumns(row.header)) {
      yield* row.mark === 'Data' ? readRow(row, () => [...historyRow(row.row, accessor(row), base)]) : skipped(row);
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
function accessor({ header, cells }: StatementRow): (name: string) => string {
  return (name) => {
    const cell = cells[header.findIndex((each) => plain(each) === name)] ?? '';
    return cell === '-' ? '' : cell;
  };
}

function hasColumns(cells: readonly string[]): boolean {
  const names = cells.map(plain);
  return COLUMNS.every((name) => names.includes(name));
}
