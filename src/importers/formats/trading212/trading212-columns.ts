import { type Column, plain, type Table } from '../../cells/table.ts';
import type { Cost } from '../../facts.ts';
import type { Row } from '../../source.ts';

export type Trading212Columns = ReturnType<typeof trading212Columns>;

/** The layout grew over the years: columns came, moved, and lost the currency in their names. All of it is told by names. */
export function trading212Columns(table: Table) {
  return {
    action: table.column('Action'),
    time: table.column('Time'),
    isin: table.column('ISIN'),
    ticker: table.column('Ticker'),
    name: table.column('Name'),
    shares: table.column('No. of shares'),
    price: table.column('Price / share'),
    priceCurrency: table.column('Currency (Price / share)'),
    exchangeRate: table.column('Exchange rate'),
    ...money(table, 'Total'),
    tax: table.column('Withholding tax'),
    taxCurrency: table.column('Currency (Withholding tax)'),
    notes: table.column('Notes'),
    id: table.column('ID'),
    merchant: table.column('Merchant name'),
    from: table.column('Currency conversion from amount'),
    fromCurrency: table.column('Currency (Currency conversion from amount)'),
    to: table.column('Currency conversion to amount'),
    toCurrency: table.column('Currency (Currency conversion to amount)'),
    fees: table.header.flatMap((name) => feeColumn(table, name)),
  };
}

export interface FeeColumn {
  readonly name: string;
  readonly kind: Cost['kind'];
  readonly amount: Column;
  readonly currency: Column;
}

/** Older exports name the currency in the header: Total (GBP). */
function money(table: Table, name: string): { readonly total: Column; readonly totalCurrency: Column } {
  const named = table.header.find((each) => plain(each).startsWith(`${plain(name)} (`));
  if (named === undefined) return { total: table.column(name), totalCurrency: table.column(`Currency (${name})`) };
  const currency = /\(([A-Za-z]{3})\)/.exec(named)?.[1] ?? '';
  return { total: table.column(named), totalCurrency: () => currency };
}

function feeColumn(table: Table, header: string): readonly FeeColumn[] {
  const [, name = '', currency] = FEE.exec(header.trim()) ?? [];
  if (name === '') return [];
  const of = currency === undefined ? table.column(`Currency (${name})`) : () => currency;
  return [{ name: header, kind: /stamp duty|tax/i.test(name) ? 'tax' : 'fee', amount: table.column(header), currency: of }];
}

const FEE =
  /^(Currency conversion fee|Stamp duty(?: reserve tax)?|French transaction tax|Transaction fee|Finra fee|PTM levy)(?: \(([A-Z]{3})\))?$/i;

/** A file may hold rows of the later layout, where notes and id come before the shares: such a row is put in the order of the header. */
export function inOrderOfHeader(table: Table): (row: Row) => Row {
  const shares = placeOf(table, 'No. of shares');
  const notes = placeOf(table, 'Notes');
  const moved = shares >= 0 && notes > shares && placeOf(table, 'ID') === notes + 1;
  if (!moved) return (row) => row;
  return (row) => {
    const id = row.cells[shares + 1] ?? '';
    if (row.cells[shares] !== '' || !/^[A-Z]{2,4}\d{6,}$/.test(id)) return row;
    const rest = row.cells.filter((_, at) => at !== shares && at !== shares + 1);
    return { row: row.row, cells: rest.toSpliced(notes, 0, row.cells[shares] ?? '', id) };
  };
}

const placeOf = (table: Table, name: string) => table.header.findIndex((each) => plain(each) === plain(name));
