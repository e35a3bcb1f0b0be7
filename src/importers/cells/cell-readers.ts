import type { Moment } from '../facts.ts';
import { BadCell } from './bad-cell.ts';
import { type DateOrder, moment, readDate, readMoment, readTime } from './moment.ts';
import { type DecimalMark, readNumber } from './number.ts';
import { badDate, badNumber, badSide, noSymbol } from './problem.ts';
import { type Direction, readSide } from './side.ts';
import { isNothing, magnitude } from './sums.ts';

/** Cells of a row that rowByRow reads: what cannot be read ends the row with a problem that names the column. */

/** A number that must be there. */
export function numberIn(column: string, cell: string, mark?: DecimalMark): string {
  const number = readNumber(cell, mark);
  if (number === undefined || number === null) throw new BadCell(badNumber(0, column, cell));
  return number;
}

/** A number, or null where the cell says nothing. */
export function numberOrNothing(column: string, cell: string, mark?: DecimalMark): string | null {
  const number = readNumber(cell, mark);
  if (number === undefined) throw new BadCell(badNumber(0, column, cell));
  return number;
}

/** A quantity without its sign; nothing of something is no fill. */
export function quantityIn(column: string, cell: string, mark?: DecimalMark): string {
  const quantity = magnitude(numberIn(column, cell, mark));
  if (isNothing(quantity)) throw new BadCell({ code: 'no_quantity', message: `${column} is 0. The row was left out.` });
  return quantity;
}

export function dateIn(column: string, cell: string, order: DateOrder): string {
  const date = readDate(cell, order);
  if (date === undefined) throw new BadCell(badDate(0, column, cell));
  return date;
}

/** A day without an hour, whatever else the cell holds. */
export function dayIn(column: string, cell: string, order: DateOrder): Moment {
  const date = dateIn(column, cell, order);
  return { text: cell, date, time: null, precision: 'day', zone: null };
}

/** Date and time in one cell. */
export function momentIn(column: string, cell: string, order: DateOrder): Moment {
  const found = readMoment(cell, order);
  if (found === undefined) throw new BadCell(badDate(0, column, cell));
  return found;
}

/** Date and time in two cells. */
export function momentOf(column: string, date: string, time: string, order: DateOrder): Moment {
  const found = moment(`${date} ${time}`, readDate(date, order), readTime(time), null);
  if (found === undefined) throw new BadCell(badDate(0, column, `${date} ${time}`));
  return found;
}

export function sideIn(column: string, cell: string): Direction {
  const found = readSide(cell);
  if (found === undefined) throw new BadCell(badSide(0, column, cell));
  return found;
}

/** The first of these that says something names the instrument. */
export function symbolIn(...cells: readonly string[]): string {
  const found = cells.find((cell) => cell !== '' && cell !== '-');
  if (found === undefined) throw new BadCell(noSymbol(0));
  return found;
}
