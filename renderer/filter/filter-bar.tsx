import { ListFilter } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ALL_DIMENSIONS } from './dimensions.ts';
import { FilterChips } from './filter-chips.tsx';
import { leaveFocus } from './leave-focus.ts';
import { SaveView } from './save-view.tsx';
import { openAddFilter, useAddFilter } from './use-add-filter.ts';
import { useFilterAhead } from './use-filter-ahead.ts';

/** The filter as chips, shared by every screen that shows trades. What a screen says beside them stands at the end, a chip of its own after theirs. */
export function FilterBar({ beside, chip }: { beside?: ReactNode; chip?: ReactNode }) {
  const { filter, change } = useFilterAhead();
  const isAdding = useAddFilter(({ open }) => open);
  useBarOnScreen();
  return (
    <div
      role="toolbar"
      aria-label="Filter"
      className="flex h-(--filter-h) shrink-0 items-center gap-1.5 border-b border-line px-4 print:hidden"
    >
      <Icon of={ListFilter} size={14} className="mr-0.5 text-fg-3" />
      <FilterChips {...{ filter, change, isAdding }} setAdding={openAddFilter} kbd="/" />
      {chip}
      {Object.keys(filter).length > 0 && (
        <span ref={leaveFocus} className="contents">
          <Button
            variant="quiet"
            size="sm"
            onClick={() => change(Object.fromEntries(ALL_DIMENSIONS.map((dimension) => [dimension, undefined])))}
          >
            Clear
          </Button>
        </span>
      )}
      <span className="flex-1" />
      {beside && <span className="truncate text-sm text-fg-3">{beside}</span>}
      <SaveView />
    </div>
  );
}

function useBarOnScreen() {
  useEffect(() => {
    useAddFilter.setState(({ bars }) => ({ bars: bars + 1 }));
    return () => {
      useAddFilter.setState(({ bars }) => ({ bars: bars - 1 }));
      openAddFilter(false);
    };
  }, []);
}
