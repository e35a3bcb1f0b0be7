import { dateIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { readDate } from '../../cells/moment.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface FidelityRow {
  readonly row: number;
  readonly account: string | null;
  /** A sentence that begins with what happened. */
  readonly action: string;
  /** Read when it is needed: rows of money have none. */
  instrument(): NamedInstrument;
  readonly hasSymbol: boolean;
  /** With its sign: what changed in the account. null where nothing did. */
  readonly quantity: string | null;
  readonly price: string | null;
  readonly commission: string | null;
  readonly fees: string | null;
  readonly accrued: string | null;
  readonly amount: string | null;
  readonly currency: string;
  readonly time: Moment;
  readonly identity: readonly string[];
}

/** Reads the cells of a table whose headers come with and without ($). */
export function fidelityReader(table: Table, accountOfFile: string | null): (row: Row) => FidelityRow {
  const money = (name: string) => table.column(name, `${name} ($)`);
  const [date, account, action] = [table.column('Run Date'), table.column('Account Number', 'Account'), table.column('Action')];
  const [symbol, description] = [table.column('Symbol'), table.column('Description', 'Security Description')];
  const [quantity, price, amount] = [table.column('Quantity'), money('Price'), money('Amount')];
  const [commission, fees, accrued] = [money('Commission'), money('Fees'), money('Accrued Interest')];
  const currency = table.column('Currency');
  return (row) => {
    const units = numberOrNothing('Quantity', quantity(row));
    return {
      row: row.row,
      account: account(row) || accountOfFile,
      action: action(row),
      instrument: () => instrumentOf(symbolIn(symbol(row)), description(row)),
      hasSymbol: symbol(row) !== '',
      quantity: units === null || isNothing(units) ? null : units,
      price: numberOrNothing('Price', price(row)),
      commission: numberOrNothing('Commission', commission(row)),
      fees: numberOrNothing('Fees', fees(row)),
      accrued: numberOrNothing('Accrued Interest', accrued(row)),
      amount: numberOrNothing('Amount', amount(row)),
      currency: currency(row) || 'USD',
      time: timeOf(date(row), action(row)),
      identity: [date, account, action, symbol, quantity, price, commission, fees, amount].map((column) => column(row)),
    };
  };
}

/** What is told later stands in the sentence: YOU SOLD ASSIGNED CALLS AS OF 03-15-24 …, ASSIGNED as of Mar-15-2024 … */
function timeOf(cell: string, action: string): Moment {
  const [, later] = /\bas of ([A-Z]{3}-\d\d-\d{4}|\d\d-\d\d-\d{2,4})\b/i.exec(action) ?? [];
  const date = (later && readDate(later, 'mdy')) ?? dateIn('Run Date', cell, 'mdy');
  return { text: cell, date, time: null, precision: 'day', zone: null };
}

/** A minus marks an option; the text of a bond has its coupon and its end. */
function instrumentOf(text: string, description: string): NamedInstrument {
  if (text.startsWith('-')) return { text, assetClass: 'option' };
  return { text, assetClass: /\d\.\d+% \d\d\/\d\d\/\d{4}/.test(description) ? 'bond' : 'stock' };
}
