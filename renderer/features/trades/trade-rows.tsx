// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row it is on
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys of the table do all that a click does

import { type CSSProperties, type MouseEvent, type ReactNode, type RefObject, useLayoutEffect, useMemo } from 'react';
import { filterPath } from '../../filter/filter-path.ts';
import type { Marking } from './mark-popover.tsx';
import { momentOf } from './moment-of.ts';
import { rowId } from './row-id.ts';
import type { RowShape } from './row-shape.ts';
import { MissingLine, TradeLine } from './trade-line.tsx';
import { useCellTitle } from './use-cell-title.ts';
import { type OnMarking, useMarkingAtRow } from './use-marking-at-row.ts';
import { useRowWindow } from './use-row-window.ts';
import { PAGE, type ShownRows } from './use-trade-pages.ts';

interface Props {
  scroll: RefObject<HTMLDivElement | null>;
  /** How far it is scrolled. */
  offset: RefObject<number>;
  isHidden: boolean;
  rows: ShownRows;
  shape: RowShape;
  cursor: number;
  selected: ReadonlySet<string>;
  top: number;
  style: CSSProperties;
  head: ReactNode;
  /** Of rows, as long as there are none. */
  instead: ReactNode;
  onClick: (event: MouseEvent, place: number, cell: string) => void;
  onPages: (from: number, to: number) => void;
  marking: Marking | null;
  onMarking: OnMarking;
}

/** What is drawn anew while one scrolls, and nothing else. */
export function TradeRows({
  scroll,
  offset,
  isHidden,
  rows,
  shape,
  cursor,
  selected,
  top,
  style,
  head,
  instead,
  onClick,
  onPages,
  marking,
  onMarking,
}: Props) {
  const { format, rowHeight } = shape;
  const total = rows.total ?? 0;
  const { places, first, last } = useRowWindow(scroll, offset, { of: rows.key, total, rowHeight, top });
  const [from, to] = [Math.floor(first / PAGE), Math.floor(Math.max(first, last) / PAGE)];
  useLayoutEffect(() => onPages(from, to), [onPages, from, to]);
  const pointing = useCellTitle(rows, format);
  useMarkingAtRow(marking, onMarking, rows, first, last);
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
  const pressed = (event: MouseEvent) => {
    const isLink = (event.target as Element).closest('a') !== null;
    // Shift and click extends the selection of rows, not of text; a link that had the focus would be another row's after a scroll.
    if (event.shiftKey || isLink) event.preventDefault();
    if (isLink) scroll.current?.focus({ preventScroll: true });
  };
  const rowClicked = (event: MouseEvent) => {
    const target = event.target as Element;
    const place = target.closest('[data-place]')?.getAttribute('data-place');
    if (place != null) onClick(event, Number(place), target.closest('[data-cell]')?.getAttribute('data-cell') ?? '');
  };

  return (
    <div
      ref={scroll}
      role="grid"
      aria-label="Trades"
      aria-multiselectable
      aria-rowcount={rows.total === null ? -1 : total + 1}
      aria-colcount={shape.cells.length + 1}
      aria-activedescendant={cursor >= first && cursor <= last ? rowId(cursor) : undefined}
      tabIndex={0}
      hidden={isHidden}
      className="min-h-0 flex-1 overflow-auto overscroll-contain bg-card text-sm -outline-offset-2 outline-none"
    >
      <div style={style}>
        {head}
        {rows.total === null && instead}
        <div
          role="rowgroup"
          className="relative"
          style={{ height: total * rowHeight }}
          onClick={rowClicked}
          onMouseDown={pressed}
          {...pointing}
        >
          {places.map(({ place, key }) => {
            const row = rows.rowAt(place);
            if (!row) return <MissingLine key={key} place={place} shape={shape} />;
            const startsDay = sortsByDay && (place === 0 || dayAt(place - 1) !== dayAt(place));
            return (
              <TradeLine
                key={key}
                place={place}
                row={row}
                shape={shape}
                path={`/trades/${row.uid}${question}`}
                isCurrent={place === cursor}
                isSelected={selected.has(row.uid)}
                isFirstOfDay={!sortsByDay || startsDay}
                hasDayLine={startsDay && place > 0}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
