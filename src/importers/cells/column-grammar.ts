import type { Asked } from '../facts.ts';
import type { ParseOptions } from '../importer.ts';
import { decimalMark } from './decimal-mark.ts';
import { type DateOrder, dateOrder } from './moment.ts';
import type { DecimalMark } from './number.ts';
import type { Column, Table } from './table.ts';

export interface ColumnGrammar {
  readonly order: DateOrder;
  readonly mark: DecimalMark;
  /** The question that is left where every date can be read both ways. */
  readonly asked: Asked | null;
}

/**
 * How a platform that follows the settings of its computer wrote this table. Rows are looked at from the first until a date decides;
 * the decimal mark is decided by the first thousand.
 */
export function columnGrammar(
  table: Table,
  times: Column,
  numbers: readonly Column[],
  { dateOrder: told }: ParseOptions,
  guess: DateOrder = 'mdy',
): ColumnGrammar {
  const mark = decimalMark(firstCells(table, numbers));
  if (told) return { order: told, mark, asked: null };
  const first = [...firstCells(table, [times])];
  const american = first.some((cell) => /[AP]M$/i.test(cell)) ? 'mdy' : undefined;
  const order = dateOrder(cellsOf(table, times)) ?? american;
  if (order || !first.some((cell) => TWO_WAYS.test(cell))) return { order: order ?? guess, mark, asked: null };
  const why = 'No date of this file says whether the day or the month comes first.';
  return { order: guess, mark, asked: { type: 'asked', what: 'dateOrder', guess, why } };
}

function* firstCells(table: Table, columns: readonly Column[]): Generator<string> {
  let rows = 0;
  for (const row of table.records()) {
    if (++rows > 1000) return;
    for (const column of columns) yield column(row);
  }
}

function* cellsOf(table: Table, column: Column): Generator<string> {
  for (const row of table.records()) yield column(row);
}

const TWO_WAYS = /^\d{1,2}[-/.]\d{1,2}[-/.]/;
