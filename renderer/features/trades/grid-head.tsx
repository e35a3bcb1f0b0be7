// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row it is on

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import type { Sort } from '../../../src/contract/filter.ts';
import type { SortBy } from '../../../src/domain/filter.ts';
import { Icon } from '../../ui/icon.tsx';
import { COLUMN, type ColumnId } from './column.ts';
import type { PlacedColumn } from './column-layout.ts';

/** to: the column whose place it takes. */
export type ColumnChange = { is: 'width'; id: ColumnId; width: number } | { is: 'moved'; id: ColumnId; to: ColumnId };
interface Props {
  columns: readonly PlacedColumn[];
  sort: Sort;
  onSort: (by: SortBy) => void;
  onColumns: (change: ColumnChange) => void;
}

/** A click sorts, dragging moves, the right edge makes it wider. By keys: Enter, Alt and arrows, Shift and arrows. */
export const GridHead = memo(function GridHead({ columns, sort, onSort, onColumns }: Props) {
  const [focused, setFocused] = useState(0);
  const [over, setOver] = useState<ColumnId | null>(null);
  const current = Math.min(focused, columns.length - 1);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const column = columns[current];
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!column || step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) return onColumns({ is: 'width', id: column.id, width: column.width + step * STEP });
    const next = Math.max(0, Math.min(columns.length - 1, current + step));
    const head = event.currentTarget;
    const focus = () => head.querySelectorAll<HTMLElement>('[data-head]')[next]?.focus();
    if (!event.altKey) return focus();
    onColumns({ is: 'moved', id: column.id, to: (columns[next] as PlacedColumn).id });
    // Where it was moved to it stands with the next drawing.
    requestAnimationFrame(focus);
  }

  return (
    <div
      role="row"
      aria-rowindex={1}
      onKeyDown={onKeyDown}
      className="sticky top-0 z-5 grid h-7 grid-cols-(--columns) border-b border-line-2 bg-sunken font-medium text-fg-3"
    >
      <div role="columnheader" className="sticky left-0 z-2 bg-sunken">
        <span className="sr-only">Selected</span>
      </div>
      {columns.map(({ id, width, left }, at) => {
        const { title, head = title, isFigure, sort: by } = COLUMN[id];
        const isSorted = by !== undefined && sort.by === by;
        return (
          <div
            key={id}
            role="columnheader"
            aria-sort={by === undefined ? undefined : isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
            onDragOver={(event) => allow(event, () => setOver(id))}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null);
              const dragged = event.dataTransfer.getData(DRAGGED) as ColumnId;
              if (dragged && dragged !== id) onColumns({ is: 'moved', id: dragged, to: id });
            }}
            style={left === null ? undefined : { left }}
            className={`group relative min-w-0 ${left === null ? '' : 'sticky z-2 bg-sunken'} ${over === id ? 'bg-accent-soft' : ''}`}
          >
            <button
              type="button"
              data-head={id}
              tabIndex={at === current ? 0 : -1}
              onFocus={() => setFocused(at)}
              onClick={() => by && onSort(by)}
              aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight"
              className={`flex size-full items-center gap-0.5 truncate px-2 -outline-offset-2 ${isFigure ? 'justify-end' : ''} ${isSorted ? 'text-fg' : ''} ${by ? 'hover:text-fg' : 'cursor-default'}`}
            >
              {head === '' ? <BareHead id={id} title={title} /> : <span className="truncate">{head}</span>}
              {isSorted && <Icon of={sort.descending ? ArrowDown : ArrowUp} size={12} />}
            </button>
            <span
              aria-hidden
              onPointerDown={(event) => resize(event, width, (next) => onColumns({ is: 'width', id, width: next }))}
              className="absolute inset-y-1 -right-0.5 z-1 w-1.5 cursor-col-resize touch-none rounded-sm hover:bg-line-3"
            />
          </div>
        );
      })}
    </div>
  );
});

/** The scale of the R bar stands over it. */
function BareHead({ id, title }: { id: ColumnId; title: string }) {
  return (
    <>
      <span className="sr-only">{title}</span>
      {id === 'bar' && (
        <span aria-hidden className="relative h-4 w-[60px] text-xs/4 font-normal">
          <span className="absolute left-[40%] -translate-x-1/2">0</span>
          <span className="absolute right-0">+3</span>
        </span>
      )}
    </>
  );
}

function allow(event: DragEvent, seen: () => void) {
  if (!event.dataTransfer.types.includes(DRAGGED)) return;
  event.preventDefault();
  seen();
}

function resize(event: PointerEvent<HTMLElement>, width: number, change: (width: number) => void) {
  event.preventDefault();
  const handle = event.currentTarget;
  const from = event.clientX;
  const move = (moved: globalThis.PointerEvent) => change(width + moved.clientX - from);
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
}

const STEP = 8;
const DRAGGED = 'application/x-roundtrip-column';
