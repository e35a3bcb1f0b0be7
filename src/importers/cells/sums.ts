import { absolute, add, compare, type Decimal, multiply, negate, subtract } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { divide, roundTo } from '../../domain/decimal/round-decimal.ts';

/** Exact arithmetic on decimal texts, for importers. */
export const plus = (...all: readonly string[]): string => written(all.map(decimal).reduce(add));
export const minus = (a: string, b: string): string => written(subtract(decimal(a), decimal(b)));
export const times = (...all: readonly string[]): string => written(all.map(decimal).reduce(multiply));
/** Rounded half-even to so many decimals. */
export const over = (a: string, b: string, decimals = 12): string => written(divide(decimal(a), decimal(b), decimals));
export const negated = (a: string): string => written(negate(decimal(a)));
export const magnitude = (a: string): string => (a.startsWith('-') ? a.slice(1) : a);
export const isNegative = (a: string): boolean => a.startsWith('-');
export const isNothing = (a: string): boolean => a === '0';
export const isMore = (a: string, b: string): boolean => compare(decimal(a), decimal(b)) > 0;
/** Whether they differ by no more than that. */
export const isNear = (a: string, b: string, within: string): boolean =>
  compare(absolute(subtract(decimal(a), decimal(b))), decimal(within)) <= 0;

/** What is kept has at most 18 decimals. */
const written = (value: Decimal): string => decimalText(value.scale > 18 ? roundTo(value, 18) : value);
