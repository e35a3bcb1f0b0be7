import { ArrowDown, ArrowUp, Bookmark, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useFormat } from '../format/format-context.ts';
import { DropdownMenu } from '../ui/dropdown-menu.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { useViewCount } from './use-view-count.ts';
import type { View } from './use-views.ts';

interface ViewRowProps {
  view: View;
  place: number;
  isInUse: boolean;
  onMove: (by: 1 | -1) => void;
  onRename: () => void;
  onRemove: () => void;
}

/** Goes to a view. What else can be done with it is in its menu, beside the keys that do it here. */
export function ViewRow({ view, place, isInUse, onMove, onRename, onRemove }: ViewRowProps) {
  const format = useFormat();
  const count = useViewCount(view, place);

  function onKeyDown(event: KeyboardEvent) {
    const does = keyOf(event);
    if (!does) return;
    event.preventDefault();
    ({ up: () => onMove(-1), down: () => onMove(1), rename: onRename, remove: onRemove })[does]();
  }
  return (
    <div className="group relative flex h-7 items-center rounded-md text-fg-2 transition-colors hover:bg-hover has-aria-[current=true]:bg-press">
      <Link
        to={view.path}
        draggable={false}
        title={view.name}
        aria-current={isInUse || undefined}
        onKeyDown={onKeyDown}
        className="flex h-full min-w-0 flex-1 items-center gap-2 rounded-md px-2 whitespace-nowrap -outline-offset-2 aria-[current=true]:font-medium aria-[current=true]:text-fg max-lg:justify-center max-lg:px-0"
      >
        <Icon of={Bookmark} className="text-fg-3" />
        <span className="min-w-0 flex-1 truncate max-lg:sr-only">{view.name}</span>
        {count !== undefined && (
          <span className="text-sm text-fg-3 tabular-nums group-has-aria-[current=true]:text-fg-2 group-focus-within:opacity-0 group-hover:opacity-0 max-lg:sr-only">
            {format.number(count)}
            <span className="sr-only"> trades</span>
          </span>
        )}
      </Link>
      <DropdownMenu
        trigger={
          <button
            type="button"
            aria-label={`More about “${view.name}”`}
            className="absolute right-1 grid size-6 place-items-center rounded-md text-fg-2 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-press hover:text-fg data-[state=open]:opacity-100 max-lg:hidden"
          >
            <Icon of={Ellipsis} size={14} />
          </button>
        }
        items={[
          { label: 'Rename…', icon: Pencil, kbd: 'F2', onSelect: onRename },
          { label: 'Move up', icon: ArrowUp, kbd: 'Alt ↑', onSelect: () => onMove(-1) },
          { label: 'Move down', icon: ArrowDown, kbd: 'Alt ↓', onSelect: () => onMove(1) },
          null,
          { label: 'Remove', icon: Trash2, kbd: 'Del', danger: true, onSelect: onRemove },
        ]}
      />
    </div>
  );
}

function keyOf({ key, altKey }: KeyboardEvent): 'up' | 'down' | 'rename' | 'remove' | null {
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
  return key === 'F2' ? 'rename' : key === 'Delete' ? 'remove' : null;
}
