import { isZone } from '../../domain/calendar/is-zone.ts';
import type { InstrumentClass } from '../../domain/instruments/instrument.ts';
import { TemplateReader } from './template-reader.ts';
import { CLASS_WORDS, FIELDS, ROW_KINDS } from './template-words.ts';

/** How the columns of a table are to be read. Plain JSON: saved by name, and shared as a file. */
export interface Template {
  /** parqet-activities: stored with every import that was made by it. */
  readonly id: string;
  readonly name: string;
  readonly broker: string;
  /** fills: a row is an execution. round trips: a row is an entry with its exit. swaps: a row is what was paid and what came for it. */
  readonly shape: 'fills' | 'round trips' | 'swaps';
  /** The columns that tell this table from others. */
  readonly header: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, ColumnRef>>>;
  /** ask: the dates of the file decide, else the user. */
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd' | 'ask';
  /** Of times that name none; null: the user is asked. */
  readonly zone: string | null;
  /** guess: by the first thousand rows. */
  readonly decimalMark: '.' | ',' | 'guess';
  /** What says whether it was bought or sold: a word, or the sign of a number. */
  readonly sideFrom: 'word' | 'quantity' | 'amount';
  /** Words for it beside the usual ones of many languages. */
  readonly sides: Readonly<Record<string, 'buy' | 'sell'>>;
  /** What rows of these words are; others are trades where they have a side, else they are shown as unknown. */
  readonly kinds: Readonly<Record<string, RowKind>>;
  /** How fees are written; implied: they are what lies between the amount and quantity times price. */
  readonly costs: 'paid above zero' | 'paid below zero' | 'either sign' | 'implied';
  /** Whether amounts and results have the costs in them. */
  readonly amounts: 'before costs' | 'after costs';
  readonly assetClass: InstrumentClass | null;
  /** What the words of a column say about the class. */
  readonly classes: Readonly<Record<string, InstrumentClass | 'money'>>;
  /** Of files that name none. */
  readonly currency: string | null;
}

export type Field = (typeof FIELDS)[number];
/** money as a deposit or a withdrawal, a coin or a share as one that came or went. */
export type RowKind = (typeof ROW_KINDS)[number];
/** A column by its name, or where a name is there several times, by its name and which of them. */
export type ColumnRef = string | { readonly name: string; readonly nth: number };

/** What a template says where it says nothing. */
export const PLAIN_TEMPLATE = {
  shape: 'fills',
  dateOrder: 'ask',
  zone: null,
  decimalMark: 'guess',
  sideFrom: 'word',
  sides: {},
  kinds: {},
  costs: 'paid above zero',
  amounts: 'before costs',
  assetClass: null,
  classes: {},
  currency: null,
} as const satisfies Partial<Template>;

/** Nothing is taken on trust: a template may come from anyone. What is wrong with it is said in a sentence. */
export function readTemplate(value: unknown): Template | string {
  const read = new TemplateReader(value);
  const template: Template = {
    id: read.text('id', /^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    name: read.text('name', /^[^\p{Cc}\p{Cf}]+$/u),
    broker: read.text('broker', /^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    shape: read.choice('shape', ['fills', 'round trips', 'swaps'], PLAIN_TEMPLATE.shape),
    header: read.texts('header'),
    columns: read.columns('columns', FIELDS),
    dateOrder: read.choice('dateOrder', ['mdy', 'dmy', 'ymd', 'ask'], PLAIN_TEMPLATE.dateOrder),
    zone: read.nullable('zone', isZone),
    decimalMark: read.choice('decimalMark', ['.', ',', 'guess'], PLAIN_TEMPLATE.decimalMark),
    sideFrom: read.choice('sideFrom', ['word', 'quantity', 'amount'], PLAIN_TEMPLATE.sideFrom),
    sides: read.words('sides', ['buy', 'sell']),
    kinds: read.words('kinds', ROW_KINDS),
    costs: read.choice('costs', ['paid above zero', 'paid below zero', 'either sign', 'implied'], PLAIN_TEMPLATE.costs),
    amounts: read.choice('amounts', ['before costs', 'after costs'], PLAIN_TEMPLATE.amounts),
    assetClass: read.nullable('assetClass', isClass),
    classes: read.words('classes', [...CLASS_WORDS, 'money']),
    currency: read.nullable('currency', (text) => /^[A-Za-z0-9]{2,12}$/.test(text)),
  };
  return read.refusal() ?? missing(template) ?? template;
}

const isClass = (text: string): text is InstrumentClass => CLASS_WORDS.some((word) => word === text);

function missing({ shape, columns, sideFrom, header }: Template): string | null {
  const lacks = (fields: readonly Field[]) => fields.find((field) => columns[field] === undefined);
  if (header.length < 2) return 'This mapping names fewer than two columns to know its files by.';
  const lacking = shape === 'fills' ? lacks(['date', 'quantity']) : shape === 'swaps' ? lacks(SWAP) : lacks(TRIP);
  if (lacking !== undefined) return `This mapping has no column for the ${SAID[lacking] ?? lacking}.`;
  if (shape === 'swaps') return null;
  if (lacks(['symbol']) && lacks(['isin']) && lacks(['name'])) return 'This mapping has no column for the symbol.';
  if (shape === 'round trips' || sideFrom === 'quantity') return null;
  if (sideFrom === 'amount') return lacks(['amount']) ? 'This mapping has no column for the amount.' : null;
  return lacks(['side']) && lacks(['kind']) ? 'This mapping has no column that says whether it was bought or sold.' : null;
}

const SWAP: readonly Field[] = ['date', 'received', 'receivedCurrency', 'paid', 'paidCurrency'];
const TRIP: readonly Field[] = ['quantity', 'entryDate', 'entryPrice', 'exitDate', 'exitPrice'];
const SAID: Partial<Record<Field, string>> = {
  entryDate: 'date of the entry',
  entryPrice: 'price of the entry',
  exitDate: 'date of the exit',
  exitPrice: 'price of the exit',
  received: 'amount received',
  receivedCurrency: 'coin received',
  paid: 'amount paid',
  paidCurrency: 'coin paid with',
};
