import { NamedAccounts } from '../../cells/account-mode.ts';
import { againstSign } from '../../cells/against-sign.ts';
import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { readDate } from '../../cells/moment.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The Fills report: every execution with its time in UTC, its trading day and its commission. */
export const tradovateFills: Importer = {
  id: 'tradovate-fills',
  label: 'Tradovate, fills',
  broker: 'tradovate',
  version: 1,
  verified: 'documentation',
  holds: 'fills',
  idScope: ['counter'],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* rowByRow(table.records(), readerOf(table));
  },
};

const SIGNATURE = ['Fill ID', 'Order ID', 'Timestamp', 'B/S', 'Quantity', 'Price', 'Contract', 'Product'];

function readerOf(table: Table): (row: Row) => Found[] {
  const [fill, order, account] = [table.column('Fill ID'), table.column('Order ID'), table.column('Account')];
  const [side, contract] = [table.column('B/S'), table.column('Contract')];
  const [quantity, price] = [table.column('Quantity', '_qty'), table.column('_price', 'Price')];
  const [at, day, commission] = [table.column('_timestamp', 'Timestamp'), table.column('_tradeDate'), table.column('commission')];
  const accounts = new NamedAccounts();
  const charged = table.has('commission');

  return (row) => {
    const fill = fillOf(row);
    return [...accounts.of(row.row, account(row)), fill, ...againstSign(row.row, fill.side, quantity(row))];
  };

  function fillOf(row: Row): FillFact {
    const time = momentIn('Timestamp', at(row), 'mdy');
    const paid = numberOrNothing('commission', commission(row)) ?? '0';
    const tradeDate = readDate(day(row), 'ymd');
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, account: account(row) || null, effect: 'unknown', time },
      currency: quoteOf(contract(row), time.date, 'tradovate'),
      ...{ side: sideIn('B/S', side(row)).side, instrument: { text: symbolIn(contract(row)) }, quantity: unitsIn(quantity(row)) },
      price: numberIn('Price', price(row)),
      costs: charged ? (isNothing(paid) ? [] : [{ kind: 'commission', amount: paid, currency: 'USD' }]) : null,
      identity: [fill, order, contract, quantity, price].map((column) => column(row)),
      ...(fill(row) === '' ? {} : { execution: fill(row) }),
      ...(order(row) === '' ? {} : { order: order(row) }),
      ...(tradeDate === undefined ? {} : { tradeDate }),
    };
  }
}
