import type { OutputOf } from '../../../src/contract/call.ts';
import type { Grouping, GroupRef } from '../../../src/contract/filter.ts';
import type { Figure, ReportCell, ReportGroup, reports } from '../../../src/contract/reports.ts';
import type { BreakdownState } from './breakdown-state.ts';
import { isDated } from './is-dated.ts';

type Breakdown = OutputOf<typeof reports.breakdown>;

/** One figure of a breakdown, and the groups that it is of. */
export interface GridCell {
  readonly key: string;
  /** null: nothing is in it. */
  readonly figure: Figure | null;
  /** Trades in it, whether or not the figure knows them. */
  readonly trades: number;
  readonly groups: readonly GroupRef[];
  /** "No setup · Tuesday" */
  readonly title: string;
  readonly isTotal: boolean;
}
export interface GridHead {
  readonly key: string;
  readonly label: string;
  readonly sort: NonNullable<BreakdownState['sort']>;
}
export interface GridRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly GridCell[];
  readonly isTotal: boolean;
}
/** A breakdown as it is drawn: rows by columns, or by measures where there are no columns; sums last. */
export interface Grid {
  readonly heads: readonly GridHead[];
  readonly rows: readonly GridRow[];
}

export interface GridWords {
  group(grouping: Grouping, group: ReportGroup): string;
  metric(id: string): string;
  allRows: string;
  allColumns: string;
}

export function gridOf(asked: BreakdownState, data: Breakdown, words: GridWords): Grid {
  return asked.columns ? crossed(asked, asked.columns, data, words) : measured(asked, data, words);
}

/** Two groupings: a column for each group, and the whole of the row at the end. */
function crossed(asked: BreakdownState, columns: Grouping, data: Breakdown, words: GridWords): Grid {
  const metric = asked.metrics[0] as string;
  const places = data.columns.map((group, at) => ({ group, at: at + 1 }));
  const across = [...places.slice(...(isDated(columns) ? [-MOST_COLUMNS] : [0, MOST_COLUMNS])), { group: null, at: 0 }];
  const cellsOf = (cells: readonly ReportCell[], row: ReportGroup | null): GridCell[] =>
    across.map(({ group, at }) => ({
      key: group?.key ?? 'all',
      ...figureOf(cells[at], metric),
      groups: [...refs(asked.rows, row), ...refs(columns, group)],
      title: titleOf([row && words.group(asked.rows, row), group && words.group(columns, group)]),
      isTotal: row === null || group === null,
    }));
  return {
    heads: across.map(({ group }) => ({
      key: group?.key ?? 'all',
      label: group ? words.group(columns, group) : words.allColumns,
      sort: { column: group?.key ?? null, by: metric, descending: true },
    })),
    rows: withTotals(asked, data, words, cellsOf),
  };
}

/** One grouping: a column for each measure. */
function measured(asked: BreakdownState, data: Breakdown, words: GridWords): Grid {
  const cellsOf = (cells: readonly ReportCell[], row: ReportGroup | null): GridCell[] =>
    asked.metrics.map((metric) => ({
      key: metric,
      ...figureOf(cells[0], metric),
      groups: refs(asked.rows, row),
      title: titleOf([row && words.group(asked.rows, row)]),
      isTotal: row === null,
    }));
  return {
    heads: asked.metrics.map((metric) => ({
      key: metric,
      label: words.metric(metric),
      sort: { column: null, by: metric, descending: true },
    })),
    rows: withTotals(asked, data, words, cellsOf),
  };
}

function withTotals(
  asked: BreakdownState,
  data: Breakdown,
  words: GridWords,
  cellsOf: (cells: readonly ReportCell[], row: ReportGroup | null) => GridCell[],
): GridRow[] {
  const rows = data.rows.map((group, at) => ({ group, cells: data.cells[at] ?? [] }));
  return [
    ...sorted(rows, asked, data.columns).map(({ group, cells }) => ({
      key: group.key,
      label: words.group(asked.rows, group),
      cells: cellsOf(cells, group),
      isTotal: false,
    })),
    { key: ' all', label: words.allRows, cells: cellsOf(data.totals, null), isTotal: true },
  ];
}

/** What does not exist comes last, however it is sorted. */
function sorted<R extends { cells: readonly ReportCell[] }>(
  rows: readonly R[],
  { sort }: BreakdownState,
  columns: readonly ReportGroup[],
): readonly R[] {
  if (!sort) return rows;
  const at = sort.column === null ? 0 : 1 + columns.findIndex(({ key }) => key === sort.column);
  const sortValue = ({ cells }: R) => (sort.by === 'n' ? (cells[at]?.n ?? null) : (figureOf(cells[at], sort.by).figure?.value ?? null));
  const way = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [sortValue(a), sortValue(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return way * (Number(one) - Number(other));
  });
}

function figureOf(cell: ReportCell | undefined, metric: string): { figure: Figure | null; trades: number } {
  return { figure: cell?.figures.find((figure) => figure.metric === metric) ?? null, trades: cell?.n ?? 0 };
}

const refs = (grouping: Grouping, group: ReportGroup | null): GroupRef[] => (group ? [{ ...grouping, key: group.key }] : []);
const titleOf = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');

/** More could not be read, let alone drawn. */
export const MOST_COLUMNS = 40;
