import { dayIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface MerrillRow {
  readonly row: number;
  readonly account: string | null;
  readonly accountName: string;
  /** What happened, in a word or two. */
  readonly kind: string;
  readonly text: string;
  /** Not booked yet: a later file tells it again, with other words. */
  readonly isPending: boolean;
  instrument(): NamedInstrument;
  readonly hasSymbol: boolean;
  readonly quantity: string | null;
  readonly price: string | null;
  readonly amount: string | null;
  readonly time: Moment;
  readonly identity: readonly string[];
}

export function merrillReader(table: Table): (row: Row) => MerrillRow {
  const [date, status, number] = [table.column('Trade Date'), table.column('Pending/Settled'), table.column('Account #')];
  const [nickname, registration] = [table.column('Account Nickname'), table.column('Account Registration')];
  const [kind, text, symbol] = [table.column('Description 1'), table.column('Description 2'), table.column('Symbol/CUSIP #')];
  const [quantity, price, amount] = [table.column('Quantity'), table.column('Price ($)'), table.column('Amount ($)')];
  return (row) => {
    const units = numberOrNothing('Quantity', quantity(row));
    const named = said(symbol(row));
    return {
      row: row.row,
      account: said(number(row)) || null,
      accountName: said(nickname(row)) || said(registration(row)),
      kind: kind(row),
      text: said(text(row)),
      isPending: /^pending$/i.test(status(row)),
      instrument: () => ({ text: symbolIn(named), assetClass: named.includes('#') ? 'option' : 'stock' }),
      hasSymbol: named !== '',
      quantity: units === null || isNothing(units) ? null : units,
      price: numberOrNothing('Price ($)', price(row)),
      amount: numberOrNothing('Amount ($)', amount(row)),
      time: dayIn('Trade Date', date(row), 'mdy'),
      identity: [date, number, symbol, quantity, price, amount].map((column) => column(row)),
    };
  };
}

/** Empty cells hold two dashes. */
const said = (cell: string) => (/^-+$/.test(cell) ? '' : cell);
