import { isIsin } from '../../domain/instruments/shares/security-id.ts';
import { BadCell } from '../cells/bad-cell.ts';
import { symbolIn } from '../cells/cell-readers.ts';
import { coinFee } from '../cells/coin-fill.ts';
import { impliedFee } from '../cells/implied-fee.ts';
import { nameIn } from '../cells/name-in.ts';
import { badSide, problem } from '../cells/problem.ts';
import { type Direction, readSide } from '../cells/side.ts';
import { isNegative, isNothing, magnitude, minus, negated, over, plus, times } from '../cells/sums.ts';
import { plain } from '../cells/table.ts';
import type { Cost, FillFact, Found, NamedInstrument } from '../facts.ts';
import type { Row } from '../source.ts';
import type { Field, Template } from './template.ts';
import type { RowReader, TemplateCells } from './template-cells.ts';

/** A row that is an execution. */
export function templateFill(reader: RowReader, row: Row): Found[] {
  const { template, cells } = reader;
  const signed = cells.units(row);
  const direction = directionOf(reader, row, signed);
  const quantity = magnitude(signed);
  const currency = cells.currency(row);
  const multiplier = cells.number(row, 'multiplier');
  const amount = cells.number(row, 'amount');
  const price = cells.number(row, 'price');
  const money = moneyOf(reader, row, { ...direction, quantity, price, multiplier: multiplier ?? '1', amount, currency });
  const fill: FillFact = {
    type: 'fill',
    row: row.row,
    account: cells.text(row, 'account') || null,
    kind: 'trade',
    ...direction,
    instrument: instrumentOf(reader, row),
    quantity,
    price: price === null ? priceOf(money.cash, quantity, multiplier) : magnitude(price),
    currency,
    time: cells.moment(row, 'date', 'time'),
    ...(multiplier === null ? {} : { multiplier }),
    ...optional(cells, row, 'execution'),
    ...optional(cells, row, 'order'),
    identity: reader.identityOf(row),
    costs: money.costs,
    ...(money.cash === null || isNothing(money.cash) ? {} : { cash: money.cash }),
  };
  const signedAgainst = template.sideFrom === 'word' && direction.side === 'buy' && isNegative(signed);
  const text = `${cells.name('quantity')} is below zero, and the row says that it was bought. The word was taken.`;
  return signedAgainst ? [fill, problem(row.row, 'contradiction', text)] : [fill];
}

function directionOf(reader: RowReader, row: Row, quantity: string): Direction {
  const { template, cells } = reader;
  const bySign = (number: string): Direction => ({ side: isNegative(number) ? 'sell' : 'buy', effect: 'unknown' });
  if (template.sideFrom === 'quantity') return bySign(quantity);
  if (template.sideFrom === 'amount') return bySign(negated(cells.number(row, 'amount') ?? '0'));
  const word = cells.text(row, cells.has('side') ? 'side' : 'kind');
  const found = sideOf(reader, word);
  if (found === undefined) throw new BadCell(badSide(0, cells.name(cells.has('side') ? 'side' : 'kind'), word));
  return found;
}

/** What a word says about the side, by the template's own words first. */
export function sideOf({ sides }: RowReader, word: string): Direction | undefined {
  const own = sides.get(plain(word));
  if (own !== undefined) return { side: own, effect: 'unknown' };
  return /^(l|long)$/i.test(word) ? { side: 'buy', effect: 'open' } : readSide(word);
}

/** What the cells of a row name. The same few come again and again. */
export function instrumentOf(reader: RowReader, row: Row): NamedInstrument {
  const { cells, named } = reader;
  const said: Naming = [cells.text(row, 'symbol'), cells.text(row, 'isin'), cells.text(row, 'name'), cells.text(row, 'assetClass')];
  const key = said.join('\u001f');
  const before = named.get(key);
  if (before) return before;
  const found = nameOf(reader, said);
  if (named.size < MOST_NAMES) named.set(key, found);
  return found;
}

type Naming = readonly [symbol: string, isin: string, name: string, assetClass: string];
const MOST_NAMES = 10_000;

/** A ticker goes before a number, and a number before a name. */
function nameOf({ template, classes }: RowReader, [symbol, numbered, name, classWord]: Naming): NamedInstrument {
  const isin = [numbered, symbol].flatMap((cell) => cell.toUpperCase().match(/\b[A-Z]{2}[A-Z0-9]{9}\d\b/g) ?? []).find(isIsin);
  const text = symbolIn(symbol, numbered, name);
  const word = classes.get(plain(classWord));
  const told = word === undefined || word === 'money' ? template.assetClass : word;
  const assetClass = told ?? (isin === undefined ? null : 'stock');
  const speaks = isin !== undefined && text !== isin && (symbol === '' || symbol.includes(isin));
  return {
    text,
    ...(speaks ? { symbol: isin } : {}),
    ...(isin === undefined ? {} : { isin, ...nameIn(name || readable(symbol, isin)) }),
    ...(assetClass === null ? {} : { assetClass }),
  };
}

/** Apple / ISIN US0378331005 is called Apple. */
const readable = (symbol: string, isin: string) =>
  symbol
    .replace(isin, '')
    .replace(/\bISIN\b:?/i, '')
    .replace(/^[\s/,;|()-]+|[\s/,;|()-]+$/g, '');

export function costsOf({ template, cells }: RowReader, row: Row): readonly Cost[] | null {
  if (!COST_FIELDS.some(([field]) => cells.has(field))) return null;
  const currency = cells.text(row, 'feeCurrency').replace(/ \(.*\)$/, '') || cells.currency(row) || '';
  if (currency === '') return null;
  return COST_FIELDS.flatMap(([field, kind]): Cost[] => {
    const written = cells.number(row, field);
    const paid =
      written === null || template.costs === 'paid above zero'
        ? written
        : template.costs === 'paid below zero'
          ? negated(written)
          : magnitude(written);
    return coinFee(paid, currency).map((cost) => ({ ...cost, kind: cost.kind === 'rebate' && kind !== 'tax' ? 'rebate' : kind }));
  });
}

const COST_FIELDS: readonly (readonly [Field, Cost['kind']])[] = [
  ['commission', 'commission'],
  ['fee', 'fee'],
  ['tax', 'tax'],
];

interface Dealt {
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly price: string | null;
  readonly multiplier: string;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** The costs, and the cash before them with its sign. */
function moneyOf(reader: RowReader, row: Row, dealt: Dealt): { readonly costs: readonly Cost[] | null; readonly cash: string | null } {
  const { side, amount, price, currency } = dealt;
  const costs = costsOf(reader, row);
  if (amount === null) return { costs, cash: null };
  const moved = side === 'buy' ? negated(magnitude(amount)) : magnitude(amount);
  if (reader.template.costs === 'implied' && price !== null && currency !== null)
    return impliedFee({ ...dealt, price: magnitude(price), net: moved, currency });
  const own = (costs ?? []).filter((cost) => cost.currency === currency).map((cost) => cost.amount);
  return { costs, cash: reader.template.amounts === 'after costs' ? plus(moved, ...own) : moved };
}

const priceOf = (cash: string | null, quantity: string, multiplier: string | null) =>
  cash === null ? null : over(magnitude(cash), times(quantity, multiplier ?? '1'), 12);

function optional<T extends 'execution' | 'order'>(cells: TemplateCells, row: Row, field: T): Partial<Record<T, string>> {
  const text = cells.text(row, field);
  return text === '' ? {} : ({ [field]: text } as Partial<Record<T, string>>);
}

/** What was realised before costs, of a result that has them in it. */
export const resultBefore = (template: Template, result: string, costs: readonly Cost[] | null, currency: string): string =>
  template.amounts === 'before costs'
    ? result
    : (costs ?? []).filter((cost) => cost.currency === currency).reduce((sum, cost) => minus(sum, negated(cost.amount)), result);
