import { BadCell } from '../../cells/bad-cell.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import { readNumber } from '../../cells/number.ts';
import { badNumber } from '../../cells/problem.ts';

/** Each cell by itself: the app writes numbers as the phone was set that day. null: the cell says nothing. */
export function revolutNumber(column: string, cell: string): string | null {
  const number = readNumber(cell, decimalMark([cell]));
  if (number === undefined) throw new BadCell(badNumber(0, column, cell));
  return number;
}

/** $85.11 and 50.00 SEK. */
export function revolutMoney(column: string, cell: string): { readonly amount: string; readonly currency: string | null } | null {
  const amount = revolutNumber(column, cell);
  return amount === null ? null : { amount, currency: moneyUnit(cell) };
}
