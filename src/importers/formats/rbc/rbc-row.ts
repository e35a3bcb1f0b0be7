import { dayIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface RbcRow {
  readonly row: number;
  readonly account: string | null;
  readonly activity: string;
  readonly text: string;
  readonly hasSymbol: boolean;
  readonly hasQuantity: boolean;
  readonly isBelowZero: boolean;
  readonly currency: string;
  readonly time: Moment;
  readonly identity: readonly string[];
  /** Read where the activity has them. */
  instrument(): NamedInstrument;
  quantity(): string;
  price(): string;
  /** What moved, commissions included. */
  value(): string;
}

export function rbcReader(table: Table): (row: Row) => RbcRow {
  const [date, activity, symbol, text] = [
    table.column('Date'),
    table.column('Activity'),
    table.column('Symbol'),
    table.column('Description'),
  ];
  const [quantity, price, value] = [table.column('Quantity'), table.column('Price'), table.column('Value')];
  const [account, currency] = [table.column('Account'), table.column('Currency')];
  return (row) => {
    const units = numberOrNothing('Quantity', quantity(row));
    return {
      row: row.row,
      account: account(row) || null,
      activity: activity(row),
      text: text(row),
      hasSymbol: symbol(row) !== '',
      hasQuantity: units !== null && !isNothing(units),
      isBelowZero: units !== null && isNegative(units),
      currency: currency(row) || 'CAD',
      time: dayIn('Date', date(row), 'mdy'),
      identity: [date, activity, symbol, quantity, price, value, currency, account, text].map((column) => column(row)),
      instrument: () => ({ text: symbolIn(symbol(row)), assetClass: 'stock' }),
      quantity: () => quantityIn('Quantity', quantity(row)),
      price: () => numberIn('Price', price(row)),
      value: () => numberIn('Value', value(row)),
    };
  };
}
