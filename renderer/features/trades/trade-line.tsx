// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row it is on

import { Check } from 'lucide-react';
import { memo } from 'react';
import type { TradeRow } from '../../../src/contract/table.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CELL, INK } from './cell.tsx';
import { rowId } from './row-id.ts';
import { CELL as CELL_BASE, PINNED, type RowShape } from './row-shape.ts';

interface Props {
  place: number;
  row: TradeRow;
  shape: RowShape;
  path: string;
  isCurrent: boolean;
  isSelected: boolean;
  /** Of its day in a table sorted by days; in one that is not, each has a day of its own. */
  isFirstOfDay: boolean;
  /** Days are divided. */
  hasDayLine: boolean;
}

/** One trade. What is clicked in it is told by its data attributes: the table listens once for all rows. */
export const TradeLine = memo(function TradeLine({ place, row, shape, path, isCurrent, isSelected, isFirstOfDay, hasDayLine }: Props) {
  const props = { row, shape, path, isFirstOfDay };
  return (
    <div
      role="row"
      id={rowId(place)}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-place={place}
      style={{ top: place * shape.rowHeight }}
      className={`${ROW} hover:[--tint:var(--bg-hover)] aria-selected:[--tint:var(--accent-soft)] ${hasDayLine ? DAY_LINE : ''} ${isCurrent ? RING : ''}`}
    >
      <div
        role="gridcell"
        data-cell="check"
        className={`left-0 flex w-9 items-center justify-center ${CELL_BASE} ${shape.movesAside ? PINNED : ''}`}
      >
        <span
          className={`grid size-3.5 place-items-center rounded-sm border ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-line-3 bg-card'}`}
        >
          {isSelected && <Check size={10} strokeWidth={2.2} absoluteStrokeWidth aria-hidden />}
        </span>
      </div>
      {shape.cells.map(({ id, className, left }) => (
        <div
          key={id}
          role="gridcell"
          data-cell={id}
          style={left === null ? undefined : { left }}
          className={`${className} ${INK[id]?.(props) ?? ''}`}
        >
          {CELL[id](props)}
        </div>
      ))}
    </div>
  );
});

/** Its place is kept while it is on its way. */
export function MissingLine({ place, shape }: { place: number; shape: RowShape }) {
  return (
    <div role="row" id={rowId(place)} aria-rowindex={place + 2} aria-busy style={{ top: place * shape.rowHeight }} className={ROW}>
      <div role="gridcell" className="flex flex-1 items-center gap-6 px-4">
        <Skeleton className="ml-6 w-24" />
        <Skeleton className="w-20" />
        <Skeleton className="w-40" />
      </div>
    </div>
  );
}

// What changes in a row stays in it: the others are neither measured nor painted again. Its text is centred by the line: cheaper than to be placed.
const ROW =
  'absolute left-0 flex contain-strict h-(--row-h) w-full border-b border-line bg-(--tint) [--tint:transparent] leading-[calc(var(--row-h)-1px)]';
/** Laid over the row: a border would move what stands in it, and all its cells would be styled anew. */
const DAY_LINE = 'before:absolute before:inset-x-0 before:top-0 before:z-3 before:h-px before:bg-line-2';
const RING =
  'z-3 after:pointer-events-none after:absolute after:inset-0 after:ring-2 after:ring-focus after:z-4 after:ring-inset after:content-[""]';
