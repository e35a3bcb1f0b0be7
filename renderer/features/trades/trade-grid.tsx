import { type CSSProperties, type MouseEvent, type RefObject, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { SortBy } from '../../../src/domain/filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { columnTemplate, leastWidth, type PlacedColumn } from './column-layout.ts';
import { type ColumnDigits, digitsOf, NO_DIGITS, widest } from './figures.ts';
import { type ColumnChange, GridHead } from './grid-head.tsx';
import type { Marking } from './mark-popover.tsx';
import { cellShape, columnWidths, type RowShape } from './row-shape.ts';
import { TableSkeleton } from './table-skeleton.tsx';
import { TradeRows } from './trade-rows.tsx';
import type { OnMarking } from './use-marking-at-row.ts';
import { type Asked, PAGE, type ShownRows, useTradePages } from './use-trade-pages.ts';

export interface GridHandle {
  focus(): void;
  scrollTo(place: number): void;
  rowsInSight(): number;
  rows: ShownRows;
}
interface Props {
  handle: RefObject<GridHandle | null>;
  scroll: RefObject<HTMLDivElement | null>;
  /** There is nothing to show; what it knows of its place is kept. */
  isHidden: boolean;
  asked: Asked;
  columns: readonly PlacedColumn[];
  /** The row under the keyboard; -1: none yet. */
  cursor: number;
  selected: ReadonlySet<string>;
  hasCurrencies: boolean;
  /** Where it starts, in pixels. */
  top: number;
  rowHeight: number;
  movesAside: boolean;
  onClick: (event: MouseEvent, place: number, cell: string) => void;
  marking: Marking | null;
  onMarking: OnMarking;
  onSort: (by: SortBy) => void;
  onColumns: (change: ColumnChange) => void;
}

/** Rows of a filter in an order, of which only those in sight are drawn and asked for. */
export function TradeGrid({
  handle,
  scroll,
  isHidden,
  asked,
  columns,
  cursor,
  selected,
  hasCurrencies,
  top,
  rowHeight,
  movesAside,
  onClick,
  marking,
  onMarking,
  onSort,
  onColumns,
}: Props) {
  const format = useFormat();
  const offset = useRef(top);
  const [[from, to], setPages] = useState(() => [Math.floor(top / rowHeight / PAGE), Math.floor(top / rowHeight / PAGE)] as const);
  const onPages = useCallback(
    (from: number, to: number) => setPages((now) => (now[0] === from && now[1] === to ? now : ([from, to] as const))),
    [],
  );
  const rows = useTradePages(asked, from, to);
  const digits = useDigits(rows, from, to);
  const thisYear = format.dayOf(Date.now()).slice(0, 4);
  const shape = useMemo<RowShape>(
    () => ({
      ...{ format, digits, hasCurrencies, thisYear, rowHeight, movesAside },
      cells: columns.map((column) => cellShape(column, movesAside)),
    }),
    [format, columns, digits, hasCurrencies, thisYear, rowHeight, movesAside],
  );

  useImperativeHandle(handle, () => ({
    focus: () => scroll.current?.focus({ preventScroll: true }),
    scrollTo(place) {
      if (!scroll.current) return;
      // The head stays over the rows; below float the actions on what is selected.
      const inSight = scroll.current.clientHeight - HEAD - (selected.size > 0 ? BULK : 0);
      const [most, least] = [place * rowHeight, (place + 1) * rowHeight - inSight];
      scroll.current.scrollTop = Math.min(most, Math.max(least, scroll.current.scrollTop));
    },
    rowsInSight: () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - HEAD) / rowHeight) - 1),
    rows,
  }));

  const style = { '--columns': columnTemplate(columns), ...columnWidths(columns), minWidth: leastWidth(columns) } as CSSProperties;
  return (
    <TradeRows
      {...{ scroll, offset, isHidden, rows, shape, cursor, selected, top, style, onClick, onPages, marking, onMarking }}
      head={<GridHead columns={columns} sort={asked.sort} onSort={onSort} onColumns={onColumns} />}
      instead={rows.error ? <Problem error={rows.error} /> : <TableSkeleton />}
    />
  );
}

const Problem = ({ error }: { error: Error }) => (
  <div className="sticky left-0 p-3">
    <QueryProblem error={error} />
  </div>
);

/** Grows as wider figures come into sight, and never shrinks under the eye. */
function useDigits(rows: ShownRows, from: number, to: number): ColumnDigits {
  const known = useRef<{ key: string; digits: ColumnDigits }>({ key: '', digits: NO_DIGITS });
  if (known.current.key !== rows.key) known.current = { key: rows.key, digits: NO_DIGITS };
  for (let page = from; page <= to; page++) {
    const here = rows.pages.get(page);
    if (here) known.current.digits = widest(known.current.digits, digitsOf(here));
  }
  return known.current.digits;
}

const HEAD = 28;
const BULK = 56;
