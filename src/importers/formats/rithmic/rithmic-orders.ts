import { NamedAccounts } from '../../cells/account-mode.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { plain, tableAt } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { orderReader } from './order-reader.ts';

/** Completed Orders of R | Trader: one row per order with its average price. Which columns there are is up to the user. */
export const rithmicOrders: Importer = {
  id: 'rithmic-orders',
  label: 'Rithmic, completed orders',
  broker: 'rithmic',
  version: 1,
  verified: 'sample',
  holds: 'orders',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    yield* orders(source);
  },
};

const SIGNATURE = ['Account', 'Symbol', 'Buy/Sell', 'Qty Filled', 'Avg Fill Price', 'Order Number'];

/** Working orders may stand above the completed ones, under a title and a header of their own. */
function* orders(source: Source): Generator<Found> {
  if (!('sheets' in source)) return;
  const accounts = new NamedAccounts();
  let read: ReturnType<typeof orderReader> | null = null;
  let guessed: number | null = null;
  for (const sheet of source.sheets) {
    for (const row of sheet.rows()) {
      if (isHeader(row)) read = orderReader(tableAt(sheet, 0, row), accounts, () => (guessed ??= row.row));
      else if (read && row.cells.filter((cell) => cell !== '').length > 1) yield* readRow(row, read);
    }
  }
  if (guessed !== null) yield problem(guessed, 'guessed', GUESSED);
}

function isHeader({ cells }: Row): boolean {
  const header = cells.map(plain);
  return SIGNATURE.every((name) => header.includes(plain(name)));
}

const GUESSED = 'Commission Fill Rate was taken as the whole commission of an order. Compare the costs with your statement.';
