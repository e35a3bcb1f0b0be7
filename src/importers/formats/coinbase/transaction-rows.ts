import { momentIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface TransactionRow {
  readonly row: number;
  readonly id: string;
  readonly time: Moment;
  readonly word: string;
  /** The word in small letters. */
  readonly kind: string;
  readonly coin: string;
  /** What its money is in. */
  readonly currency: string | null;
  readonly price: string | null;
  readonly subtotal: string | null;
  readonly total: string | null;
  readonly fees: string | null;
  readonly notes: string;
  /** As written: its sign differs by file. */
  readonly units: string;
  readonly identity: readonly string[];
}

/** The names of the columns changed with the years: Spot Price at Transaction, Price at Transaction, EUR Spot Price at Transaction. */
export function transactionRows(table: Table): (row: Row) => TransactionRow {
  const like = (pattern: RegExp) => table.column(table.header.find((name) => pattern.test(name)) ?? '');
  const [id, time, type, asset] = [table.column('ID'), table.column('Timestamp'), table.column('Transaction Type'), table.column('Asset')];
  const [quantity, subtotal, notes] = [table.column('Quantity Transacted'), table.column('Subtotal'), table.column('Notes')];
  const [currency, price] = [like(/price currency$/i), like(/price at transaction$/i)];
  const [total, fees] = [like(/^total/i), like(/^fees/i)];
  return (row) => ({
    row: row.row,
    id: id(row),
    time: momentIn('Timestamp', time(row), 'ymd'),
    word: type(row),
    kind: type(row).toLowerCase(),
    coin: symbolIn(asset(row)),
    currency: currency(row) || moneyUnit(subtotal(row)),
    price: numberOrNothing('Price at Transaction', price(row)),
    subtotal: numberOrNothing('Subtotal', subtotal(row)),
    total: numberOrNothing('Total', total(row)),
    fees: numberOrNothing('Fees', fees(row)),
    notes: notes(row),
    units: quantity(row),
    identity: [id, time, type, asset, quantity, subtotal].map((cell) => cell(row)),
  });
}
