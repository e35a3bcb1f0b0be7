import { readDate } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { badDate, badNumber } from '../../cells/problem.ts';
import { magnitude } from '../../cells/sums.ts';
import type { Moment, Problem } from '../../facts.ts';

/** The cells of a transaction, from a table or from JSON: the same eight, as written. */
export interface SchwabCells {
  readonly row: number;
  readonly date: string;
  readonly action: string;
  readonly symbol: string;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly fees: string;
  readonly amount: string;
}

export interface SchwabRow {
  readonly type: 'row';
  readonly row: number;
  readonly action: string;
  readonly symbol: string;
  readonly description: string;
  /** With the sign that it has. */
  readonly quantity: string | null;
  readonly price: string | null;
  readonly fees: string | null;
  /** What moved on the account, costs included. */
  readonly amount: string | null;
  /** When it was booked, and when it happened: two dates of one cell, mostly the same. */
  readonly posted: Moment;
  readonly effective: Moment;
  readonly identity: readonly string[];
}

/** Parses the cells once; behind it nothing is text any more. */
export function readSchwabRow(cells: SchwabCells): SchwabRow | Problem {
  const [, first = '', second = first] = /^(\S+)(?: as of (\S+))?$/i.exec(cells.date) ?? [];
  const posted = dayOf(cells.date, first);
  const effective = dayOf(cells.date, second);
  if (!posted || !effective) return badDate(cells.row, 'Date', cells.date);
  const quantity = readNumber(cells.quantity);
  const price = readNumber(cells.price);
  const fees = readNumber(cells.fees);
  const amount = readNumber(cells.amount);
  if (quantity === undefined) return badNumber(cells.row, 'Quantity', cells.quantity);
  if (price === undefined) return badNumber(cells.row, 'Price', cells.price);
  if (fees === undefined) return badNumber(cells.row, 'Fees & Comm', cells.fees);
  if (amount === undefined) return badNumber(cells.row, 'Amount', cells.amount);
  const { row, action, symbol, description, date } = cells;
  return {
    type: 'row',
    row,
    action,
    symbol,
    description,
    quantity,
    price: price && magnitude(price),
    fees,
    amount,
    posted,
    effective,
    identity: [date, action, symbol, cells.quantity, cells.price, cells.fees, cells.amount],
  };
}

function dayOf(text: string, date: string): Moment | undefined {
  const day = readDate(date, 'mdy');
  return day === undefined ? undefined : { text, date: day, time: null, precision: 'day', zone: null };
}
