import type { Grouping } from '../../domain/filter.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { NUMBERS } from '../../domain/metrics/partition.ts';
import type { List } from '../../domain/metrics/totals.ts';
import type { Groups } from '../groups/groups.ts';
import { groupsBy } from '../groups/groups-by.ts';
import { type InGroups, inGroups, inPairs } from '../groups/in-groups.ts';
import type { Study } from '../study.ts';
import { type Cells, cellsOf } from './cells.ts';

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
  const { trades, columns: all, conventions } = study;
  const rowGroups = groupsBy(all, by, conventions);
  const columnGroups = across && groupsBy(all, across, conventions);
  const pairs = across && columnGroups && inPairs(study, [by, across], [rowGroups, columnGroups]);
  const rows = sideOf(rowGroups, pairs?.rows ?? inGroups(study, by, rowGroups), arrange.rows);
  const columns = across && columnGroups && sideOf(columnGroups, pairs?.columns ?? inGroups(study, across, columnGroups), arrange.columns);
  const crossed = columns && (pairs ? pairedCells : crossedCells)(trades, rows, columns);
  // Where each trade is in one cell, its row and its column are made of cells.
  const isWhole = crossed && pairs && rows.shown.length === rows.of;
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
    ...{ rows: rowGroups, columns: columnGroups, of: rows.of, shown: rows.shown, across: columns?.shown ?? [] },
    cells: rows.shown.map((_, row) => [
      inRows.trades(row),
      ...Array.from({ length: width }, (_, column) => (crossed as Cells).trades(row * width + column)),
    ]),
    totals: [trades, ...Array.from({ length: width }, (_, column) => (inColumns as Cells).trades(column))],
  };
}

interface Side {
  readonly members: InGroups;
  readonly of: number;
  readonly shown: readonly Present[];
  /** The place of each group among those shown; the one after the last: it is not. */
  readonly placeOf: Int32Array;
}

function sideOf(groups: Groups, members: InGroups, arrange: Arrange): Side {
  const present = [...members.counts].flatMap((n, group) => (n === 0 ? [] : [{ group, n }]));
  const shown = arrange(present, groups);
  const placeOf = new Int32Array(groups.count).fill(shown.length);
  for (const [place, { group }] of shown.entries()) placeOf[group] = place;
  return { members, of: present.length, shown, placeOf };
}

const cellsOfSide = ({ members: { of, groupOf, places }, placeOf, shown }: Side) => ({
  ...{ of, cellOf: groupOf ? groupOf.map((group) => placeOf[group] as number) : placeOf, places, count: shown.length },
  counts: Int32Array.from(shown, ({ n }) => n),
});

/** Each trade is in one pair, which tells its row and its column. */
function pairedCells(trades: ClosedTrades, rows: Side, columns: Side): Cells {
  const count = rows.shown.length * columns.shown.length;
  const [rowOf, columnOf] = [rows.members.groupOf as Int32Array, columns.members.groupOf as Int32Array];
  const cellOf = rowOf.map((group, pair) => {
    const row = rows.placeOf[group] as number;
    // All columns are shown; of rows not all may be.
    return row === rows.shown.length ? count : row * columns.shown.length + (columns.placeOf[columnOf[pair] as number] as number);
  });
  return cellsOf({ trades, of: rows.members.of, places: null, cellOf, count });
}

/** Each row of a trade with each of its columns. Both sides have the trades in one order. */
function crossedCells(trades: ClosedTrades, rows: Side, columns: Side): Cells {
  const width = columns.shown.length;
  const [of, places]: [number[], number[]] = [[], []];
  const [ofRows, ofColumns] = [rows.members, columns.members];
  let first = 0;
  for (let at = 0; at < ofRows.of.length; at++) {
    const place = ofRows.places ? (ofRows.places[at] as number) : at;
    const row = rows.placeOf[ofRows.of[at] as number] as number;
    const placeAt = (member: number) => (ofColumns.places ? (ofColumns.places[member] as number) : member);
    while (first < ofColumns.of.length && placeAt(first) < place) first++;
    for (let member = first; row < rows.shown.length && member < ofColumns.of.length && placeAt(member) === place; member++) {
      of.push(row * width + (columns.placeOf[ofColumns.of[member] as number] as number));
      places.push(place);
    }
  }
  return cellsOf({ trades, of: Int32Array.from(of), places: Int32Array.from(places), count: rows.shown.length * width });
}

/** Cells added up to the rows or columns that they make up. */
function folded(cells: Cells, list: List, count: number, to: (cell: number) => number): Float64Array {
  const from = cells.totals(list);
  const numbers = new Float64Array(count * NUMBERS);
  for (let cell = 0; cell * NUMBERS < from.length; cell++) {
    const [start, into] = [cell * NUMBERS, to(cell) * NUMBERS];
    for (let at = 0; at < NUMBERS; at++) numbers[into + at] = (numbers[into + at] as number) + (from[start + at] as number);
  }
  return numbers;
}
