import { dateIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { readNumber } from '../../cells/number.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

/** The cells that a row needs are read when they are asked for: what an action does not use may hold anything. */
export interface QuestradeRow {
  readonly row: number;
  /** A code in capitals: BUY, DIV, FXT. */
  readonly action: string;
  readonly activity: string;
  readonly description: string;
  readonly account: string | null;
  readonly accountName: string;
  readonly currency: string;
  readonly hasSymbol: boolean;
  readonly hasQuantity: boolean;
  readonly isBelowZero: boolean;
  instrument(): NamedInstrument;
  quantity(): string;
  price(): string;
  commission(): string;
  net(): string;
  /** Nothing where the cell has no number. */
  readonly gross: string | undefined;
  time(): Moment;
  readonly identity: readonly string[];
}

export function questradeReader(table: Table): (row: Row) => QuestradeRow {
  const [date, action, symbol, text] = [
    table.column('Transaction Date'),
    table.column('Action'),
    table.column('Symbol'),
    table.column('Description'),
  ];
  const [quantity, price, gross] = [table.column('Quantity'), table.column('Price'), table.column('Gross Amount')];
  const [commission, net, currency] = [table.column('Commission'), table.column('Net Amount'), table.column('Currency')];
  const [account, activity, type] = [table.column('Account #'), table.column('Activity Type'), table.column('Account Type')];
  return (row) => {
    const units = readNumber(quantity(row));
    return {
      row: row.row,
      action: action(row).toUpperCase(),
      activity: activity(row),
      description: text(row),
      account: account(row) || null,
      accountName: type(row),
      currency: currency(row),
      hasSymbol: symbol(row) !== '',
      hasQuantity: units !== null && units !== undefined && units !== '0',
      isBelowZero: units?.startsWith('-') ?? false,
      instrument: () => ({ text: symbolIn(symbol(row)), assetClass: /^(call|put)\b/i.test(text(row)) ? 'option' : 'stock' }),
      quantity: () => quantityIn('Quantity', quantity(row)),
      price: () => numberIn('Price', price(row)),
      commission: () => numberOrNothing('Commission', commission(row)) ?? '0',
      net: () => numberIn('Net Amount', net(row)),
      gross: readNumber(gross(row)) ?? undefined,
      time: () => timeOf(date(row)),
      identity: [date, action, symbol, text, quantity, price, commission, net, currency, account].map((column) => column(row)),
    };
  };
}

/** Every hour of the file is midnight: 2023-01-04 12:00:00 AM is a day. */
function timeOf(cell: string): Moment {
  const date = dateIn('Transaction Date', cell.replace(/[ T].*$/, ''), 'ymd');
  return { text: cell, date, time: null, precision: 'day', zone: null };
}
