// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row it is on

import { Check } from 'lucide-react';
import { memo } from 'react';
import type { TradeRow } from '../../../src/contract/table.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CELL } from './cell.tsx';
import { COLUMN } from './column.ts';
import { rowId } from './row-id.ts';
import type { RowShape } from './row-shape.ts';

interface Props {
  place: number;
  row: TradeRow;
  shape: RowShape;
  path: string;
  isCurrent: boolean;
  isSelected: boolean;
  isFirstOfDay: boolean;
}

/** One trade. What is clicked in it is told by its data attributes: the table listens once for all rows. */
export const TradeLine = memo(function TradeLine({ place, row, shape, path, isCurrent, isSelected, isFirstOfDay }: Props) {
  return (
    <div
      role="row"
      id={rowId(place)}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-place={place}
      style={{ top: place * shape.rowHeight }}
      className={`${ROW} hover:[--tint:var(--bg-hover)] aria-selected:[--tint:var(--accent-soft)] ${isFirstOfDay && place > 0 ? 'border-t border-t-line-2' : ''} ${isCurrent ? RING : ''}`}
    >
      <div
        role="gridcell"
        data-cell="check"
        className={`left-0 flex items-center justify-center ${CELL_BASE} ${shape.movesAside ? PINNED : ''}`}
      >
        <span
          className={`grid size-3.5 place-items-center rounded-sm border ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-line-3 bg-card'}`}
        >
          {isSelected && <Check size={10} strokeWidth={2.2} absoluteStrokeWidth aria-hidden />}
        </span>
      </div>
      {shape.columns.map(({ id, width, left }) => {
        const { isFigure, shrinks, width: own } = COLUMN[id];
        const isCut = shrinks || width < own;
        const isPinned = left !== null && shape.movesAside;
        return (
          <div
            key={id}
            role="gridcell"
            data-cell={id}
            style={isPinned ? { left } : undefined}
            className={`${CELL_BASE} ${isFigure ? (isCut ? 'text-right' : FIGURE) : ''} ${isCut ? CUT : ''} ${isPinned ? PINNED : ''}`}
          >
            {CELL[id]({ row, shape, path, isFirstOfDay })}
          </div>
        );
      })}
    </div>
  );
});

/** Its place is kept while it is on its way. */
export function MissingLine({ place, shape }: { place: number; shape: RowShape }) {
  return (
    <div role="row" id={rowId(place)} aria-rowindex={place + 2} aria-busy style={{ top: place * shape.rowHeight }} className={ROW}>
      <div role="gridcell" className="col-span-full flex items-center gap-6 px-4">
        <Skeleton className="ml-6 w-24" />
        <Skeleton className="w-20" />
        <Skeleton className="w-40" />
      </div>
    </div>
  );
}

// What changes in a row stays in it: the others are neither measured nor painted again.
const ROW =
  'absolute left-0 grid contain-strict h-(--row-h) w-full grid-cols-(--columns) border-b border-line bg-(--tint) [--tint:transparent]';
const RING =
  'z-3 after:pointer-events-none after:absolute after:inset-0 after:ring-2 after:ring-focus after:z-4 after:ring-inset after:content-[""]';
const CELL_BASE = 'min-w-0 content-center px-2 whitespace-nowrap';
/** A figure with more digits than its column has room for stands out to the left: its point stays under the others. */
const FIGURE = 'flex items-center justify-end';
// Only where something may stand out, and clipped, not hidden, which would scroll: a thousand cells are painted one by one for it.
const CUT = 'overflow-clip text-ellipsis';
const PINNED = 'sticky z-2 bg-card bg-[linear-gradient(var(--tint),var(--tint))]';
