import { needNumber } from '../../cells/number.ts';
import type { Importer } from '../../importer.ts';
import type { Source } from '../../source.ts';
import { cellOf, recordsIn } from './json-cells.ts';
import { accountOfName } from './schwab-account.ts';
import { schwabFacts } from './schwab-facts.ts';
import type { SchwabCells } from './schwab-row.ts';

/** The same history as the table, with the same cells, as JSON. A row is the place in its list. */
export const schwabTransactionsJson: Importer = {
  id: 'schwab-transactions-json',
  label: 'Schwab, transactions (JSON)',
  broker: 'schwab',
  version: 2,
  verified: 'documentation',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => (transactionsIn(source) ? { score: 1, reason: 'its list of brokerage transactions' } : undefined),
  *parse(source) {
    const records = transactionsIn(source) ?? [];
    const account = accountOfName(source.name);
    yield* schwabFacts(account, () => records.map(cellsOf));
    const amount = needNumber(totalIn(source));
    if (amount !== undefined)
      yield { type: 'total', row: records.length, account, label: 'Transactions Total', of: 'cash', amount, currency: 'USD' };
  },
};

const transactionsIn = (source: Source) => (source.kind === 'json' ? recordsIn(source.value, 'BrokerageTransactions') : undefined);

const totalIn = (source: Source): string =>
  source.kind === 'json' ? cellOf(source.value as Record<string, unknown>, 'TotalTransactionsAmount') : '';

const cellsOf = (record: Record<string, unknown>, at: number): SchwabCells => ({
  row: at + 1,
  date: cellOf(record, 'Date'),
  action: cellOf(record, 'Action'),
  symbol: cellOf(record, 'Symbol'),
  description: cellOf(record, 'Description'),
  quantity: cellOf(record, 'Quantity'),
  price: cellOf(record, 'Price'),
  fees: cellOf(record, 'Fees & Comm'),
  amount: cellOf(record, 'Amount'),
});
