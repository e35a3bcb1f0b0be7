import { BadCell } from '../cells/bad-cell.ts';
import { momentIn, numberOrNothing } from '../cells/cell-readers.ts';
import { pairIn } from '../cells/coin-names.ts';
import { columnGrammar } from '../cells/column-grammar.ts';
import type { DateOrder } from '../cells/moment.ts';
import { moneyUnit } from '../cells/money-unit.ts';
import { nthColumn } from '../cells/nth-column.ts';
import { type DecimalMark, readNumber } from '../cells/number.ts';
import { isNothing } from '../cells/sums.ts';
import { type Column, plain, type Table } from '../cells/table.ts';
import type { Asked, Moment, NamedInstrument } from '../facts.ts';
import type { ParseOptions } from '../importer.ts';
import type { Row } from '../source.ts';
import { words } from './header-words.ts';
import type { Field, RowKind, Template } from './template.ts';

/** The cells of a table by what they are for. */
export interface TemplateCells {
  has(field: Field): boolean;
  text(row: Row, field: Field): string;
  /** null: there is no such column, or its cell says nothing. */
  number(row: Row, field: Field): string | null;
  /** A number of units that is not nothing; its sign is kept. */
  units(row: Row): string;
  /** Of one cell, or of one for the date and one for the hour. */
  moment(row: Row, date: Field, time: Field): Moment;
  currency(row: Row): string | null;
  /** The name of the column, for a sentence. */
  name(field: Field): string;
  readonly order: DateOrder;
  readonly mark: DecimalMark;
  readonly asked: readonly Asked[];
}

function templateCells(template: Template, table: Table, options: ParseOptions): TemplateCells {
  const { columns } = template;
  const at = (field: Field): Column => {
    const ref = columns[field];
    if (ref === undefined) return NOTHING;
    return typeof ref === 'string' ? table.column(ref) : nthColumn(table, ref.name, ref.nth);
  };
  const reading = new Map<Field, Column>((Object.keys(columns) as Field[]).map((field) => [field, at(field)]));
  const text = (row: Row, field: Field) => reading.get(field)?.(row) ?? '';
  const dates = template.shape === 'round trips' ? at('entryDate') : at('date');
  const told = template.dateOrder === 'ask' ? options : { ...options, dateOrder: template.dateOrder };
  const numbers = NUMBERS.flatMap((field) => reading.get(field) ?? []);
  const { order, mark: guessed, asked } = columnGrammar(table, dates, numbers, told);
  const isGuessed = template.decimalMark === 'guess';
  const mark = template.decimalMark === 'guess' ? guessed : template.decimalMark;
  const name = (field: Field) => nameOf(columns[field] ?? field);
  const currency = (row: Row) =>
    text(row, 'currency') || template.currency || unitOf(row, text) || quoteIn(text(row, 'symbol')) || options.currency;
  return {
    has: (field) => columns[field] !== undefined,
    text,
    name,
    currency,
    order,
    mark,
    number: (row, field) => {
      const cell = text(row, field);
      const number = readNumber(cell, mark);
      // A lone row may have been written by other settings than the rest.
      return number === undefined && isGuessed
        ? numberOrNothing(name(field), cell, mark === '.' ? ',' : '.')
        : numberOrNothing(name(field), cell, mark);
    },
    units(row) {
      const number = this.number(row, 'quantity');
      if (number === null || isNothing(number)) throw new BadCell({ code: 'no_quantity', message: 'No quantity. The row was left out.' });
      return number;
    },
    moment: (row, date, time) => momentIn(name(date), [text(row, date), text(row, time)].filter(Boolean).join(' '), order),
    asked: [
      ...(asked ? [asked] : []),
      ...(columns.currency === undefined && template.shape !== 'swaps' ? askCurrency(table, currency) : []),
    ],
  };
}

const NOTHING: Column = () => '';
const NUMBERS: readonly Field[] = [
  'quantity',
  'price',
  'amount',
  'fee',
  'commission',
  'entryPrice',
  'exitPrice',
  'result',
  'received',
  'paid',
];

const nameOf = (ref: NonNullable<Template['columns'][Field]>) => (typeof ref === 'string' ? ref : ref.name);

/** A sign or a code that is glued to the money itself. */
const unitOf = (row: Row, text: (row: Row, field: Field) => string) =>
  moneyUnit(text(row, 'price')) ?? moneyUnit(text(row, 'amount')) ?? moneyUnit(text(row, 'result'));

/** A pair names its money itself. Shorter texts may be tickers that end like one. */
const quoteIn = (symbol: string) => (symbol.length < 6 ? null : (pairIn(symbol, 'other')?.quote ?? null));

function askCurrency(table: Table, currency: (row: Row) => string | null): readonly Asked[] {
  for (const row of table.records()) {
    if (currency(row) !== null) return [];
    return [{ type: 'asked', what: 'currency', guess: null, why: 'No column of this file names the currency of its prices.' }];
  }
  return [];
}

/** A template with the cells of a table, ready for row after row. */
export interface RowReader {
  readonly template: Template;
  readonly cells: TemplateCells;
  /** The template's own words, each by how they are compared. */
  readonly sides: ReadonlyMap<string, 'buy' | 'sell'>;
  readonly kinds: ReadonlyMap<string, RowKind>;
  readonly classes: ReadonlyMap<string, Template['classes'][string]>;
  /** The cells that tell a row from others: of the file's own header, so that no other mapping of it makes it another row. */
  identityOf(row: Row): readonly string[];
  /** Instruments that were named before, by their cells. */
  readonly named: Map<string, NamedInstrument>;
}

export function createRowReader(template: Template, table: Table, options: ParseOptions): RowReader {
  const telling = table.header.flatMap((name, place) => (plain(name) === '' || CHANGING.test(words(name)) ? [] : [place]));
  return {
    template,
    cells: templateCells(template, table, options),
    sides: wordsOf(template.sides),
    kinds: wordsOf(template.kinds),
    classes: wordsOf(template.classes),
    identityOf: ({ cells }) => telling.map((place) => cells[place] ?? ''),
    named: new Map(),
  };
}

/** What the same row may say otherwise in a later file. */
const CHANGING = /\b(balance|running|cumulative|status|state|saldo|solde|kontostand|bilanz|stand)\b/;

/** Words of a file compared as names of columns are. */
const wordsOf = <T>(words: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(words).map(([word, meaning]) => [plain(word), meaning]));
