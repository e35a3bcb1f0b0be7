import type { TradeRow } from '../../../src/contract/table.ts';
import { currencyDigits } from '../../../src/domain/money/currency-digits.ts';

/** The decimals that the columns of a table need. */
export interface ColumnDigits {
  readonly size: number;
  readonly price: number;
  readonly money: number;
}

/** A figure with more digits than its column has room for stands out to the left: its point stays under the others. */
export const FIGURE = 'text-right -indent-50';

/** Brokers write averages with more decimals than anybody reads; the title has them all. */
export function priceDigits(value: string): readonly [number, number] {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  if (/[1-9]/.test(whole)) return [2, Math.max(2, MOST_FIGURES - whole.length)];
  return [2, Math.max(4, decimals.search(/[1-9]/) + 4)];
}
export function sizeDigits(value: string): readonly [number, number] {
  const [, most] = priceDigits(value);
  return [0, /^-?0\./.test(value) ? most : Math.min(SIZE_DECIMALS, most)];
}
export function moneyDigits(currency: string): readonly [number, number] {
  const most = currencyDigits(currency);
  return most === 8 ? [2, 8] : [most, most];
}

/** The decimals of a column of prices, and of one of sizes. */
export const priceColumn = (prices: readonly (string | null)[]): number =>
  most(prices.map((price) => (price === null ? 0 : shownDecimals(price))));
export const sizeColumn = (sizes: readonly (string | null)[]): number =>
  Math.min(SIZE_DECIMALS, most(sizes.map((size) => (size === null ? 0 : Math.min(decimalsOf(size), sizeDigits(size)[1])))));

/** Of these rows; known ones are not looked at again. */
export function digitsOf(rows: readonly TradeRow[]): ColumnDigits {
  const known = counted.get(rows);
  if (known) return known;
  const digits = {
    size: sizeColumn(rows.map(({ quantity }) => quantity)),
    price: priceColumn(rows.flatMap(({ avgEntry, avgExit }) => [avgEntry, avgExit])),
    money: most(
      rows.map(({ currency, net }) => Math.max(moneyDigits(currency)[0], Math.min(moneyDigits(currency)[1], decimalsOf(net ?? '0')))),
    ),
  };
  counted.set(rows, digits);
  return digits;
}

export function widest(a: ColumnDigits, b: ColumnDigits): ColumnDigits {
  if (a.size >= b.size && a.price >= b.price && a.money >= b.money) return a;
  return { size: Math.max(a.size, b.size), price: Math.max(a.price, b.price), money: Math.max(a.money, b.money) };
}

export const NO_DIGITS: ColumnDigits = { size: 0, price: 2, money: 0 };
const most = (values: readonly number[]): number =>
  Math.min(
    LINED_UP,
    values.reduce((a, b) => Math.max(a, b), 0),
  );
const shownDecimals = (price: string): number => Math.max(2, Math.min(decimalsOf(price), priceDigits(price)[1]));
const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
const MOST_FIGURES = 6;
const SIZE_DECIMALS = 4;
/** What has more stands out of line: a column as wide as the rarest figure would be empty everywhere else. */
const LINED_UP = 5;
const counted = new WeakMap<readonly TradeRow[], ColumnDigits>();
