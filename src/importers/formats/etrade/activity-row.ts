import type { Table } from '../../cells/table.ts';
import type { Row } from '../../source.ts';

/** A row of either layout. Two dashes stand for nothing. */
export interface ActivityRow {
  readonly row: number;
  readonly account: string | null;
  readonly date: string;
  readonly type: string;
  readonly description: string;
  readonly symbol: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
  readonly commission: string;
}

export function activityReader(table: Table, account: string | null): (row: Row) => ActivityRow {
  const named = (...names: readonly string[]) => {
    const read = table.column(...names);
    return (row: Row) => (read(row) === '--' ? '' : read(row));
  };
  const cells = {
    date: named('Activity/Trade Date', 'TransactionDate'),
    type: named('Activity Type', 'TransactionType'),
    description: named('Description'),
    symbol: named('Symbol'),
    quantity: named('Quantity #', 'Quantity'),
    price: named('Price $', 'Price'),
    amount: named('Amount $', 'Amount'),
    commission: named('Commission'),
  };
  return (row) => ({
    row: row.row,
    account,
    date: cells.date(row),
    type: cells.type(row),
    description: cells.description(row),
    symbol: cells.symbol(row),
    quantity: cells.quantity(row),
    price: cells.price(row),
    amount: cells.amount(row),
    commission: cells.commission(row),
  });
}

export const identityOf = (row: ActivityRow) => [row.date, row.type, row.symbol, row.description, row.quantity, row.amount];
