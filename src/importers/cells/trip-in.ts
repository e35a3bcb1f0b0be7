import type { Moment } from '../facts.ts';
import { BadCell } from './bad-cell.ts';
import { momentIn, numberIn, numberOrNothing, symbolIn } from './cell-readers.ts';
import { isTooLong } from './is-too-long.ts';
import type { DateOrder } from './moment.ts';
import type { DecimalMark } from './number.ts';
import { badSide } from './problem.ts';
import { readSide } from './side.ts';
import { isNegative, isNothing, magnitude } from './sums.ts';

/** The cells of a row that tells a whole trade, as written. */
export interface TripCells {
  readonly symbol: string;
  /** Long or buy, short or sell; '': the sign of the quantity says it. */
  readonly direction: string;
  readonly quantity: string;
  readonly entryTime: string;
  readonly entryPrice: string;
  readonly exitTime: string;
  readonly exitPrice: string;
  readonly result: string;
}

export interface Trip {
  readonly direction: 'long' | 'short';
  readonly quantity: string;
  readonly entry: { readonly time: Moment; readonly price: string };
  readonly exit: { readonly time: Moment; readonly price: string };
  readonly result: string | null;
}

export interface CellGrammar {
  readonly order: DateOrder;
  readonly mark: DecimalMark;
}

/** What they say. Read within rowByRow: the first that cannot be read ends the row. */
export function tripIn(cells: TripCells, { order, mark }: CellGrammar = AMERICAN): Trip {
  symbolIn(cells.symbol);
  const quantity = quantityIn(cells.quantity, mark);
  return {
    direction: cells.direction === '' ? (isNegative(quantity) ? 'short' : 'long') : directionIn(cells.direction),
    quantity: magnitude(quantity),
    entry: { time: momentIn('The entry time', cells.entryTime, order), price: numberIn('The entry price', cells.entryPrice, mark) },
    exit: { time: momentIn('The exit time', cells.exitTime, order), price: numberIn('The exit price', cells.exitPrice, mark) },
    result: numberOrNothing('The result', cells.result, mark),
  };
}

/** A number of units that is not nothing; its sign is kept. */
export function quantityIn(cell: string, mark?: DecimalMark): string {
  const quantity = numberOrNothing('The quantity', isTooLong(cell) ? cell : cell.replace(/\s*(lots?|units?|contracts?)$/i, ''), mark);
  if (quantity === null || isNothing(quantity)) throw new BadCell({ code: 'no_quantity', message: 'No quantity. The row was left out.' });
  return quantity;
}

/** The same without its sign. */
export const unitsIn = (cell: string, mark?: DecimalMark): string => magnitude(quantityIn(cell, mark));

function directionIn(cell: string): 'long' | 'short' {
  if (/^(l|long)$/i.test(cell)) return 'long';
  const side = readSide(cell);
  if (side === undefined) throw new BadCell(badSide(0, 'The direction', cell));
  return side.side === 'buy' ? 'long' : 'short';
}

const AMERICAN: CellGrammar = { order: 'mdy', mark: '.' };
