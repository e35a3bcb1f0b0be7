import type { Grouping } from '../../domain/filter.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { NUMBERS } from '../../domain/metrics/partition.ts';
import type { List } from '../../domain/metrics/totals.ts';
import { PORTION } from '../../domain/portion.ts';
import type { Groups } from '../groups/groups.ts';
import { groupsBy } from '../groups/groups-by.ts';
import { type Members, membersOf } from '../groups/members.ts';
import type { Study } from '../study.ts';
import { type Cells, cellsOf } from './cells.ts';
import { countPortion } from './count-portion.ts';

/** A group that has trades, by its number. */
export interface Present {
  readonly group: number;
  readonly n: number;
}
export interface Breakdown {
  readonly rows: Groups;
  readonly columns: Groups | null;
  /** How many rows there are in all. */
  readonly of: number;
  readonly shown: readonly Present[];
  readonly across: readonly Present[];
  /** Of each row shown: the whole of it, then each column. */
  readonly cells: readonly (readonly ClosedTrades[])[];
  /** Of all, then of each column. */
  readonly totals: readonly ClosedTrades[];
}
/** Puts the groups there are into the order in which they are shown; what it leaves out is not shown. */
export type Arrange = (present: readonly Present[], groups: Groups) => readonly Present[];

export function breakdown(
  study: Study,
  by: Grouping,
  across: Grouping | null,
  arrange: { readonly rows: Arrange; readonly columns: Arrange },
): Breakdown {
  const { trades } = study;
  const rows = sideOf(study, by, arrange.rows);
  const columns = across && sideOf(study, across, arrange.columns);
  const crossed = columns && crossedCells(trades, rows, columns);
  // Where each trade is in one cell, its row and its column are made of cells.
  const isWhole = crossed && !rows.members.places && !columns.members.places && rows.shown.length === rows.of;
  const width = columns?.shown.length ?? 0;
  const inRows = cellsOf({
    ...{ trades, ...cellsOfSide(rows) },
    ...(isWhole && { totals: (list: List) => folded(crossed, list, rows.shown.length, (cell) => Math.floor(cell / width)) }),
  });
  const inColumns =
    columns &&
    cellsOf({
      ...{ trades, ...cellsOfSide(columns) },
      ...(isWhole && { totals: (list: List) => folded(crossed, list, width, (cell) => cell % width) }),
    });
  return {
    ...{ rows: rows.groups, columns: columns?.groups ?? null, of: rows.of, shown: rows.shown, across: columns?.shown ?? [] },
    cells: rows.shown.map((_, row) => [
      inRows.trades(row),
      ...Array.from({ length: width }, (_, column) => (crossed as Cells).trades(row * width + column)),
    ]),
    totals: [trades, ...Array.from({ length: width }, (_, column) => (inColumns as Cells).trades(column))],
  };
}

interface Side {
  readonly groups: Groups;
  readonly members: Members;
  readonly of: number;
  readonly shown: readonly Present[];
  /** The place of each group among those shown; the one after the last: it is not. */
  readonly placeOf: Int32Array;
}

function sideOf(study: Study, by: Grouping, arrange: Arrange): Side {
  const groups = groupsBy(study.columns, by, study.conventions);
  const members = membersOf(study, by, groups);
  const counts = new Int32Array(groups.count);
  const { length } = members.groups;
  for (let from = 0; from < length; from += PORTION) countPortion(counts, members.groups, from, Math.min(length, from + PORTION));
  const present = [...counts].flatMap((n, group) => (n === 0 ? [] : [{ group, n }]));
  const shown = arrange(present, groups);
  const placeOf = new Int32Array(groups.count).fill(shown.length);
  for (const [place, { group }] of shown.entries()) placeOf[group] = place;
  return { groups, members, of: present.length, shown, placeOf };
}

const cellsOfSide = ({ members, placeOf, shown }: Side) => ({
  ...{ of: members.groups, cellOf: placeOf, places: members.places, count: shown.length },
  counts: Int32Array.from(shown, ({ n }) => n),
});

function crossedCells(trades: ClosedTrades, rows: Side, columns: Side): Cells {
  const count = rows.shown.length * columns.shown.length;
  // All columns are shown; of rows not all may be: theirs is the one after the last.
  const cellOf = Int32Array.from({ length: count + columns.shown.length }, (_, cell) => Math.min(cell, count));
  return cellsOf({ trades, ...cross(rows, columns, trades.length), cellOf, count });
}

/** Each row of a trade with each of its columns. Both sides have the trades in one order. */
function cross(rows: Side, columns: Side, trades: number): { of: Int32Array; places: Int32Array | null } {
  const width = columns.shown.length;
  if (!rows.members.places && !columns.members.places) {
    const of = new Int32Array(trades);
    const firstOf = rows.placeOf.map((row) => row * width);
    for (let from = 0; from < trades; from += PORTION)
      crossPortion(of, rows.members.groups, firstOf, columns.members.groups, columns.placeOf, from, Math.min(trades, from + PORTION));
    return { of, places: null };
  }
  const [of, places]: [number[], number[]] = [[], []];
  const [ofRows, ofColumns] = [rows.members, columns.members];
  let first = 0;
  for (let at = 0; at < ofRows.groups.length; at++) {
    const place = ofRows.places ? (ofRows.places[at] as number) : at;
    const row = rows.placeOf[ofRows.groups[at] as number] as number;
    const placeAt = (member: number) => (ofColumns.places ? (ofColumns.places[member] as number) : member);
    while (first < ofColumns.groups.length && placeAt(first) < place) first++;
    for (let member = first; row < rows.shown.length && member < ofColumns.groups.length && placeAt(member) === place; member++) {
      of.push(row * width + (columns.placeOf[ofColumns.groups[member] as number] as number));
      places.push(place);
    }
  }
  return { of: Int32Array.from(of), places: Int32Array.from(places) };
}

function crossPortion(
  of: Int32Array,
  rows: Int32Array,
  firstOf: Int32Array,
  columns: Int32Array,
  columnOf: Int32Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) of[at] = (firstOf[rows[at] as number] as number) + (columnOf[columns[at] as number] as number);
}

/** Cells added up to the rows or columns that they make up. */
function folded(cells: Cells, list: List, count: number, to: (cell: number) => number): Float64Array {
  const from = cells.totals(list);
  const numbers = new Float64Array(count * NUMBERS);
  for (let at = 0; at < from.length; at++) {
    const into = to(Math.floor(at / NUMBERS)) * NUMBERS + (at % NUMBERS);
    numbers[into] = (numbers[into] as number) + (from[at] as number);
  }
  return numbers;
}
