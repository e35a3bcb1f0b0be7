import { Check, Columns3, GripVertical, Pin } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { COLUMN, type ColumnId } from './column.ts';
import { type ColumnChoice, changeColumn, isShown, keepWidth, moveColumn, OWN_COLUMNS } from './column-layout.ts';
import { setColumns, useColumns } from './use-columns.ts';

/** Which columns, in which order, how wide, and which stay at the left. */
export function ColumnChooser({ tableWidth }: { tableWidth: number }) {
  return (
    <Popover
      label="Columns"
      align="end"
      trigger={
        <Button variant="quiet" icon={Columns3}>
          Columns
        </Button>
      }
    >
      <ColumnList tableWidth={tableWidth} />
    </Popover>
  );
}

function ColumnList({ tableWidth }: { tableWidth: number }) {
  const { columns } = useColumns();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const focus = (place: number) => list.current?.querySelectorAll<HTMLElement>('[role=checkbox]')[place]?.focus();

  function onKeyDown(event: KeyboardEvent) {
    const choice = columns[current];
    if (!choice) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const wider = { ArrowRight: 8, ArrowLeft: -8 }[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(columns.length - 1, current + step));
      if (event.altKey) {
        setColumns(moveColumn(columns, choice.id, next));
        setCurrent(next);
      } else focus(next);
    } else if (wider !== undefined && event.shiftKey) setColumns(widened(columns, choice, wider));
    else if (event.key === 'p') setColumns(changeColumn(columns, choice.id, { pinned: !choice.pinned }));
    else return;
    event.preventDefault();
  }

  return (
    <div className="flex w-64 flex-col gap-2">
      <ul ref={list} aria-label="Columns" onKeyDown={onKeyDown} className="-mx-1.5 max-h-[60vh] overflow-auto">
        {columns.map((choice, place) => {
          const { id, pinned } = choice;
          const shown = isShown(choice, tableWidth);
          return (
            <li
              key={id}
              draggable
              onDragStart={() => setDragged(id)}
              onDragEnd={() => setDragged(null)}
              onDragEnter={() => dragged && dragged !== id && setColumns(moveColumn(columns, dragged, place))}
              onDragOver={(event) => event.preventDefault()}
              className={`group flex h-7 items-center gap-2 rounded-md px-1.5 hover:bg-hover ${dragged === id ? 'opacity-50' : ''}`}
            >
              <Icon of={GripVertical} size={12} className="cursor-grab text-fg-3 opacity-50 group-hover:opacity-100" />
              {/* biome-ignore lint/a11y/useSemanticElements: a box of the app's own look */}
              <button
                type="button"
                role="checkbox"
                aria-checked={shown}
                tabIndex={place === current ? 0 : -1}
                onFocus={() => setCurrent(place)}
                onClick={() => setColumns(changeColumn(columns, id, { shown: !shown }))}
                className="flex min-w-0 flex-1 items-center gap-2 text-left"
              >
                <span
                  className={`grid size-3.5 shrink-0 place-items-center rounded-sm border ${shown ? 'border-accent bg-accent text-on-accent' : 'border-line-3 bg-card'}`}
                >
                  {shown && <Check size={10} strokeWidth={2.2} absoluteStrokeWidth aria-hidden />}
                </span>
                <span className="truncate">{COLUMN[id].title}</span>
                {!shown && choice.shown === null && COLUMN[id].from !== 'never' && (
                  <span className="ml-auto shrink-0 text-xs text-fg-3">in a wider window</span>
                )}
              </button>
              <button
                type="button"
                tabIndex={-1}
                aria-pressed={pinned}
                aria-label={`Keep ${COLUMN[id].title} at the left`}
                title="Keep at the left"
                onClick={() => setColumns(changeColumn(columns, id, { pinned: !pinned }))}
                className={`grid size-5 place-items-center rounded-sm hover:bg-press ${pinned ? 'text-accent-fg' : 'text-fg-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100'}`}
              >
                <Icon of={Pin} size={12} />
              </button>
            </li>
          );
        })}
      </ul>
      <div className="flex items-center justify-between gap-2 border-t border-line pt-2 text-xs text-fg-3">
        <span>Alt ↑ ↓ move, Shift ← → width, P keeps at the left</span>
        <Button size="sm" onClick={() => setColumns(null)} disabled={columns === OWN_COLUMNS}>
          Reset
        </Button>
      </div>
    </div>
  );
}

const widened = (columns: readonly ColumnChoice[], { id, width }: ColumnChoice, by: number) =>
  changeColumn(columns, id, { width: keepWidth(id, (width ?? COLUMN[id].width) + by) });
