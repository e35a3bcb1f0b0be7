// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row it is on
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys of the table do all that a click does

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SortBy } from '../../../src/domain/filter.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { columnTemplate, leastWidth, type PlacedColumn } from './column-layout.ts';
import { type ColumnDigits, digitsOf, NO_DIGITS, widest } from './figures.ts';
import { type ColumnChange, GridHead } from './grid-head.tsx';
import { momentOf } from './moment-of.ts';
import { rowId } from './row-id.ts';
import type { RowShape } from './row-shape.ts';
import { TableSkeleton } from './table-skeleton.tsx';
import { MissingLine, TradeLine } from './trade-line.tsx';
import { type Asked, PAGE, type ShownRows, useTradePages } from './use-trade-pages.ts';

export interface GridHandle {
  focus(): void;
  scrollTo(place: number): void;
  /** Where it is, that is known: to ask the page for it, or to scroll it for nothing, would lay it out once more. */
  scrollToTop(): void;
  rowsInSight(): number;
  rows: ShownRows;
  cellAt(place: number, cell: string): HTMLElement | null;
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
  onSort,
  onColumns,
}: Props) {
  const format = useFormat();
  const [[from, to], setRange] = useState([Math.floor(top / rowHeight / PAGE), Math.floor(top / rowHeight / PAGE)]);
  const rows = useTradePages(asked, from, to);
  const total = rows.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    initialOffset: top,
    overscan: 6,
    // The head stays over the rows; below float the actions on what is selected.
    scrollPaddingEnd: HEAD + (selected.size > 0 ? BULK : 0),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height stand elsewhere
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useLayoutEffect(() => {
    const next: [number, number] = [Math.floor(first / PAGE), Math.floor(last / PAGE)];
    setRange((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
  }, [first, last]);

  const digits = useDigits(rows, from, to);
  const thisYear = format.dayOf(Date.now()).slice(0, 4);
  const shape = useMemo<RowShape>(
    () => ({ format, columns, digits, hasCurrencies, thisYear, rowHeight, movesAside }),
    [format, columns, digits, hasCurrencies, thisYear, rowHeight, movesAside],
  );
  // Of what is shown: rows that only stay until others come are not drawn again for them.
  const { filter, sort } = rows.asked;
  const question = useMemo(() => filterPath('', filter, sort), [filter, sort]);
  const sortsByDay = sort.by === 'closed' || sort.by === 'opened';
  const dayAt = (place: number): string | null => {
    const row = rows.rowAt(place);
    if (!row) return null;
    const moment = sort.by === 'opened' ? row.openedAt : row.closedAt;
    return moment === null ? 'open' : momentOf(moment, format).day;
  };

  useImperativeHandle(handle, () => ({
    focus: () => scroll.current?.focus({ preventScroll: true }),
    scrollTo: (place) => virtual.scrollToIndex(place),
    scrollToTop: () => virtual.scrollOffset !== 0 && scroll.current?.scrollTo(0, 0),
    rowsInSight: () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - HEAD) / rowHeight) - 1),
    rows,
    cellAt: (place, cell) => document.getElementById(rowId(place))?.querySelector<HTMLElement>(`[data-cell=${cell}]`) ?? null,
  }));

  const rowClicked = (event: MouseEvent) => {
    const target = event.target as Element;
    const place = target.closest('[data-place]')?.getAttribute('data-place');
    if (place != null) onClick(event, Number(place), target.closest('[data-cell]')?.getAttribute('data-cell') ?? '');
  };
  const style = { '--columns': columnTemplate(columns), minWidth: leastWidth(columns) } as CSSProperties;
  return (
    <div
      ref={scroll}
      role="grid"
      aria-label="Trades"
      aria-multiselectable
      aria-rowcount={rows.total === null ? -1 : total + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={items.some(({ index }) => index === cursor) ? rowId(cursor) : undefined}
      tabIndex={0}
      hidden={isHidden}
      className="min-h-0 flex-1 overflow-auto overscroll-contain bg-card text-sm -outline-offset-2 outline-none"
    >
      <div style={style}>
        <GridHead columns={columns} sort={asked.sort} onSort={onSort} onColumns={onColumns} />
        {rows.total === null &&
          (rows.error ? (
            <div className="sticky left-0 p-3">
              <QueryProblem error={rows.error} />
            </div>
          ) : (
            <TableSkeleton />
          ))}
        <div
          role="rowgroup"
          className="relative"
          style={{ height: virtual.getTotalSize() }}
          onClick={rowClicked}
          onMouseDown={noTextSelection}
        >
          {items.map(({ index }) => {
            const row = rows.rowAt(index);
            if (!row) return <MissingLine key={index} place={index} shape={shape} />;
            return (
              <TradeLine
                key={index}
                place={index}
                row={row}
                shape={shape}
                path={`/trades/${row.uid}${question}`}
                isCurrent={index === cursor}
                isSelected={selected.has(row.uid)}
                isFirstOfDay={!sortsByDay || (index === 0 ? true : dayAt(index - 1) !== dayAt(index))}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

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

/** Shift and click extends the selection of rows, not of text. */
function noTextSelection(event: MouseEvent) {
  if (event.shiftKey) event.preventDefault();
}

const HEAD = 28;
const BULK = 56;
