import type { Grouping } from '../../domain/filter.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { NUMBERS } from '../../domain/metrics/partition.ts';
import type { List } from '../../domain/metrics/totals.ts';
import { PORTION } from '../../domain/portion.ts';
import type { Groups } from '../groups/groups.ts';
import { groupsBy } from '../groups/groups-by.ts';
import { type Members, membersOf } from '../groups/members.ts';
import type { Study } from '../study.ts';
import { takePortion } from '../take-portion.ts';
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
  const crossed = columns && cellsOf({ trades, ...cross(rows, columns, trades.length), count: rows.shown.length * columns.shown.length });
  // Where each trade is in one cell, its row and its column are made of cells.
  const isWhole = crossed && !rows.members.places && !columns.members.places && rows.shown.length === rows.of;
  const width = columns?.shown.length ?? 0;
  const inRows = cellsOf({
    ...{ trades, of: rows.index, places: rows.members.places, count: rows.shown.length, counts: sizesOf(rows) },
    ...(isWhole && { totals: (list: List) => folded(crossed, list, rows.shown.length, (cell) => Math.floor(cell / width)) }),
  });
  const inColumns =
    columns &&
    cellsOf({
      ...{ trades, of: columns.index, places: columns.members.places, count: width, counts: sizesOf(columns) },
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

const sizesOf = ({ shown }: Side): Int32Array => Int32Array.from(shown, ({ n }) => n);

interface Side {
  readonly groups: Groups;
  readonly members: Members;
  readonly of: number;
  readonly shown: readonly Present[];
  /** Of each member the place of its group among those shown; the one after the last: it is not. */
  readonly index: Int32Array;
}

function sideOf(study: Study, by: Grouping, arrange: Arrange): Side {
  const groups = groupsBy(study.columns, by, study.conventions);
  const members = membersOf(study, by, groups);
  const counts = new Int32Array(groups.count);
  const { length } = members.groups;
  for (let from = 0; from < length; from += PORTION) countPortion(counts, members.groups, from, Math.min(length, from + PORTION));
  const present = [...counts].flatMap((n, group) => (n === 0 ? [] : [{ group, n }]));
  const shown = arrange(present, groups);
  const places = new Int32Array(groups.count).fill(shown.length);
  for (const [place, { group }] of shown.entries()) places[group] = place;
  const index = new Int32Array(length);
  for (let from = 0; from < length; from += PORTION) takePortion(index, places, members.groups, from, Math.min(length, from + PORTION));
  return { groups, members, of: present.length, shown, index };
}

/** Each row of a trade with each of its columns. Both sides have the trades in one order. */
function cross(rows: Side, columns: Side, trades: number): { of: Int32Array; places: Int32Array | null } {
  const width = columns.shown.length;
  if (!rows.members.places && !columns.members.places) {
    const of = new Int32Array(trades);
    for (let from = 0; from < trades; from += PORTION)
      crossPortion(
        of,
        { rows: rows.index, columns: columns.index, width, none: rows.shown.length * width },
        from,
        Math.min(trades, from + PORTION),
      );
    return { of, places: null };
  }
  const [of, places]: [number[], number[]] = [[], []];
  let first = 0;
  for (let at = 0; at < rows.index.length; at++) {
    const place = rows.members.places ? (rows.members.places[at] as number) : at;
    const row = rows.index[at] as number;
    const placeOf = (member: number) => (columns.members.places ? (columns.members.places[member] as number) : member);
    while (first < columns.index.length && placeOf(first) < place) first++;
    for (let member = first; row < rows.shown.length && member < columns.index.length && placeOf(member) === place; member++) {
      of.push(row * width + (columns.index[member] as number));
      places.push(place);
    }
  }
  return { of: Int32Array.from(of), places: Int32Array.from(places) };
}

interface Crossed {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly width: number;
  readonly none: number;
}

/** All columns are shown; of rows not all may be. */
function crossPortion(of: Int32Array, { rows, columns, width, none }: Crossed, from: number, to: number): void {
  for (let at = from; at < to; at++) of[at] = Math.min(Math.imul(rows[at] as number, width) + (columns[at] as number), none);
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
