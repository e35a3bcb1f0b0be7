import { clsx } from 'clsx';
import { GripVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';

interface SortableListProps<T extends { uid: string; name: string }> {
  label: string;
  items: readonly T[];
  /** Gets the whole new order. */
  onSort: (items: readonly T[]) => void;
  /** An arrow that leads out of the list: into the one before or after. */
  onLeave?: (item: T, step: 1 | -1) => void;
  children: (item: T) => ReactNode;
}

/** Rows that are put in order: by dragging, or by the arrows on their handle. */
export function SortableList<T extends { uid: string; name: string }>({ label, items, onSort, onLeave, children }: SortableListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  function move(from: number, to: number): void {
    if (to === from || to < 0 || to >= items.length) return;
    onSort(items.toSpliced(from, 1).toSpliced(to, 0, items[from] as T));
  }
  function onKeyDown(event: KeyboardEvent, place: number): void {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (items[place + step]) move(place, place + step);
    else onLeave?.(items[place] as T, step);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    if (dragged !== null && over !== null) move(dragged, over);
    setDragged(null);
    setOver(null);
  }
  return (
    <ul ref={list} aria-label={label} className="flex flex-col" onDrop={drop} onDragEnd={() => (setDragged(null), setOver(null))}>
      {items.map((item, place) => (
        <li
          key={item.uid}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(place);
          }}
          className={clsx(
            'group/row flex min-w-0 items-center',
            dragged === place && 'opacity-50',
            over === place &&
              dragged !== null &&
              dragged !== place &&
              (place > dragged ? 'shadow-[0_2px_0_var(--accent)]' : 'shadow-[0_-2px_0_var(--accent)]'),
          )}
        >
          <button
            type="button"
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', item.name);
              setDragged(place);
            }}
            onKeyDown={(event) => onKeyDown(event, place)}
            aria-label={`Move ${item.name}: arrow up or down`}
            title="Drag, or arrow up and down"
            className="grid h-6 w-4 shrink-0 cursor-grab place-items-center rounded-sm text-fg-3 opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100"
          >
            <Icon of={GripVertical} size={12} />
          </button>
          <div className="min-w-0 flex-1">{children(item)}</div>
        </li>
      ))}
    </ul>
  );
}
