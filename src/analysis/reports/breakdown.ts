import type { Grouping } from '../../domain/filter.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import type { Groups } from '../groups/groups.ts';
import { groupsBy } from '../groups/groups-by.ts';
import type { Study } from '../study.ts';

/** The trades of a study in one row or cell, by their places in it. */
export interface Cell {
  readonly row: number;
  /** -1: of the whole row. */
  readonly column: number;
  readonly trades: ClosedTrades;
}
export interface Breakdown {
  readonly rows: Groups;
  readonly columns: Groups | null;
  /** Whole rows first, each followed by its columns; what is empty is not there. */
  readonly cells: readonly Cell[];
  /** Of all, by column. */
  readonly totals: readonly Cell[];
}

/** Two counting sorts: places by row, and within each by column. */
export function breakdown(study: Study, by: Grouping, across: Grouping | null): Breakdown {
  const rows = groupsBy(study.columns, by, study.conventions);
  const columns = across && groupsBy(study.columns, across, study.conventions);
  const everything = Int32Array.from(study.trades.slots.keys());
  return {
    rows,
    columns,
    cells: split(study, rows, everything).flatMap(({ group, places }) => [
      { row: group, column: -1, trades: taken(study.trades, places) },
      ...inColumns(group, places),
    ]),
    totals: inColumns(-1, everything),
  };

  function inColumns(row: number, places: Int32Array): Cell[] {
    if (!columns) return [];
    return split(study, columns, places).map((each) => ({ row, column: each.group, trades: taken(study.trades, each.places) }));
  }
}

/** The places of each group that has any, in the order they had. */
function split({ trades: { slots } }: Study, groups: Groups, places: Int32Array): { group: number; places: Int32Array }[] {
  const see = groups.each ?? ((slot: number, of: (group: number) => void) => of(groups.of(slot)));
  const counts = new Int32Array(groups.count);
  for (let at = 0; at < places.length; at++)
    see(slots[places[at] as number] as number, (group) => {
      counts[group] = (counts[group] as number) + 1;
    });
  const found: { group: number; places: Int32Array }[] = [];
  const listOf: Int32Array[] = [];
  for (let group = 0; group < groups.count; group++) {
    if (counts[group] === 0) continue;
    const list = new Int32Array(counts[group] as number);
    listOf[group] = list;
    found.push({ group, places: list });
  }
  counts.fill(0);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    see(slots[place] as number, (group) => {
      const next = counts[group] as number;
      (listOf[group] as Int32Array)[next] = place;
      counts[group] = next + 1;
    });
  }
  return found;
}

function taken(from: ClosedTrades, places: Int32Array): ClosedTrades {
  const take = (values: ArrayLike<number>): Float64Array => {
    const own = new Float64Array(places.length);
    for (let at = 0; at < places.length; at++) own[at] = values[places[at] as number] as number;
    return own;
  };
  return {
    length: places.length,
    results: take(from.results),
    outcomes: take(from.outcomes),
    costs: take(from.costs),
    multiples: take(from.multiples),
    held: take(from.held),
  };
}
