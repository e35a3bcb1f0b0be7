import { needNumber } from '../../cells/number.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { accountOfName, accountOfTitle } from './schwab-account.ts';
import { schwabFacts } from './schwab-facts.ts';
import type { SchwabCells } from './schwab-row.ts';

/** The history of a brokerage account, trades and money in one table. It has days and no hours. */
export const schwabTransactions: Importer = {
  id: 'schwab-transactions',
  label: 'Schwab, transactions',
  broker: 'schwab',
  version: 2,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const account = accountIn(source);
    yield* schwabFacts(account, () => cellsOf(table));
    for (const row of table.records()) yield* totalOf(row, table, account);
  },
};

const SIGNATURE = ['Date', 'Action', 'Symbol', 'Description', 'Quantity', 'Price', 'Fees & Comm', 'Amount'];
const TOTAL = 'Transactions Total';

function accountIn(source: Source): string | null {
  const title = 'sheets' in source ? source.sheets[0]?.head[0]?.cells[0] : undefined;
  return accountOfTitle(title ?? '') ?? accountOfName(source.name);
}

function* cellsOf(table: Table): Iterable<SchwabCells> {
  const [date, action, symbol, description] = [
    table.column('Date'),
    table.column('Action'),
    table.column('Symbol'),
    table.column('Description'),
  ];
  const [quantity, price, fees, amount] = [
    table.column('Quantity'),
    table.column('Price'),
    table.column('Fees & Comm'),
    table.column('Amount'),
  ];
  for (const row of table.records()) {
    if (date(row) === TOTAL) continue;
    yield {
      row: row.row,
      date: date(row),
      action: action(row),
      symbol: symbol(row),
      description: description(row),
      quantity: quantity(row),
      price: price(row),
      fees: fees(row),
      amount: amount(row),
    };
  }
}

/** The last row of a file that was not cut: what all amounts above it make. */
function* totalOf(row: Row, table: Table, account: string | null): Iterable<Found> {
  if (table.column('Date')(row) !== TOTAL) return;
  const amount = needNumber(table.column('Amount')(row));
  if (amount === undefined) return;
  yield { type: 'total', row: row.row, account, label: TOTAL, of: 'cash', amount, currency: 'USD' };
}
