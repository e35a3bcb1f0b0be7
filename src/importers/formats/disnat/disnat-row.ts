import { dayIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface DisnatRow {
  readonly row: number;
  /** As written, and in small letters without accents. */
  readonly kind: string;
  readonly word: string;
  readonly text: string;
  readonly hasSymbol: boolean;
  readonly currency: string;
  readonly time: Moment;
  readonly amount: string;
  readonly identity: readonly string[];
  /** Read where the kind has them. */
  instrument(): NamedInstrument;
  quantity(): string;
  price(): string;
  commission(): string | null;
}

/** Decimals have a comma, whether the file is cut by commas or not. */
export function disnatReader(table: Table): (row: Row) => DisnatRow {
  const [traded, settled, kind] = [
    table.column('Date de transaction'),
    table.column('Date de règlement'),
    table.column('Type de transaction'),
  ];
  const [symbol, text, quantity, price] = [
    table.column('Symbole'),
    table.column('Description'),
    table.column('Quantité'),
    table.column('Prix'),
  ];
  const [quoted, commission] = [table.column('Devise du prix'), table.column('Commission payée')];
  const [amount, currency] = [table.column("Montant de l'opération"), table.column('Devise du compte')];
  return (row) => ({
    row: row.row,
    kind: kind(row),
    word: withoutAccents(kind(row)),
    text: text(row),
    hasSymbol: symbol(row) !== '' && symbol(row) !== '-',
    currency: currencyOf(currency(row)),
    time: dayIn('Date de transaction', traded(row) === '-' ? settled(row) : traded(row), 'ymd'),
    amount: numberIn("Montant de l'opération", amount(row), ','),
    identity: [traded, settled, kind, symbol, text, quantity, price, commission, amount, currency].map((column) => column(row)),
    instrument: () => instrumentOf(symbolIn(symbol(row)), currencyOf(quoted(row))),
    quantity: () => quantityIn('Quantité', quantity(row), ','),
    price: () => numberIn('Prix', price(row), ','),
    commission: () => numberOrNothing('Commission payée', commission(row), ','),
  });
}

/** RÉSILIATION is resiliation. */
const withoutAccents = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

/** CAN is the country. */
const currencyOf = (cell: string): string => COUNTRIES.get(cell.toUpperCase()) ?? (cell || 'CAD');
const COUNTRIES: ReadonlyMap<string, string> = new Map(Object.entries<string>({ CAN: 'CAD', USA: 'USD', US: 'USD' }));

/** Trades name the market behind the ticker, -C or -U; dividends leave it out. */
function instrumentOf(text: string, quoted: string): NamedInstrument {
  if (text.endsWith('-U')) return { text, symbol: text.slice(0, -2), assetClass: 'stock' };
  return { text, assetClass: 'stock', ...(quoted === 'CAD' && !text.endsWith('-C') ? { symbol: `${text}-C` } : {}) };
}
