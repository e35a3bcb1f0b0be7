import { type KeyboardEvent, useRef, useState } from 'react';
import type { Filter, GroupRef } from '../../src/contract/filter.ts';
import { useFormat } from '../format/format-context.ts';
import { AddFilter } from './add-filter.tsx';
import { chipWords, groupChip } from './chip-words.ts';
import { ALL_DIMENSIONS, type Dimension } from './dimensions.ts';
import { EditorOf } from './editors/editor-of.tsx';
import { FilterChip } from './filter-chip.tsx';
import { stopsIn } from './stops-in.ts';
import { useNames } from './use-names.ts';

interface FilterChipsProps {
  filter: Filter;
  /** inPlace: in the place of the step before. */
  change: (part: Partial<Filter>, how: { inPlace: boolean }) => void;
  /** Whether the list of filters is open. */
  isAdding: boolean;
  setAdding: (open: boolean) => void;
  /** The key that opens it, if any does. */
  kbd?: string;
}

/** A filter as chips: each opens its editor, is removed by its cross, and is walked to with the arrows. */
export function FilterChips({ filter, change, isAdding, setAdding, kbd }: FilterChipsProps) {
  const names = useNames(filter);
  const format = useFormat();
  const row = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<Dimension | null>(null);
  const [editedGroup, setEditedGroup] = useState<GroupRef | null>(null);
  const step = useOneStep(change);
  const shown = ALL_DIMENSIONS.filter((dimension) => filter[dimension] !== undefined || dimension === edited);

  function open(dimension: Dimension | null) {
    if (dimension) step.begin();
    // A chip that says nothing goes when its editor does, and the focus with it.
    else if (edited && filter[edited] === undefined) stopsIn(row.current).at(-1)?.focus();
    setEdited(dimension);
  }
  function remove(dimension: Dimension, part: Partial<Filter> = { [dimension]: undefined }) {
    const stops = stopsIn(row.current);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    setEdited(null);
    change(part, { inPlace: false });
    // The chip goes with its focus: the next one takes it.
    (stops[at < 0 ? stops.length - 1 : at + 1] ?? stops.at(-1))?.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chips in it are walked through
    <div ref={row} onKeyDown={walk} className="flex min-w-0 items-center gap-1.5 overflow-x-auto p-1 -m-1 [scrollbar-width:none]">
      {names &&
        shown.map((dimension) =>
          dimension === 'groups' ? null : (
            <FilterChip
              key={dimension}
              words={chipWords(filter, dimension, names, format)}
              isOpen={edited === dimension}
              onOpen={(isOpen) => open(isOpen ? dimension : null)}
              onRemove={() => remove(dimension)}
            >
              <EditorOf dimension={dimension} names={names} filter={filter} change={step.change} done={() => open(null)} />
            </FilterChip>
          ),
        )}
      {names &&
        filter.groups?.map((group) => (
          <FilterChip
            key={JSON.stringify(group)}
            words={groupChip(group, names, format)}
            isOpen={edited === 'groups' && editedGroup === group}
            onOpen={(isOpen) => {
              setEditedGroup(isOpen ? group : null);
              open(isOpen ? 'groups' : null);
            }}
            onRemove={() => remove('groups', { groups: filter.groups?.filter((each) => each !== group) ?? [] })}
          >
            <EditorOf dimension="groups" names={names} filter={filter} change={step.change} done={() => open(null)} />
          </FilterChip>
        ))}
      <AddFilter
        filter={filter}
        isOpen={isAdding}
        onOpen={setAdding}
        kbd={kbd}
        onAdd={(part, wanted) => {
          open(wanted);
          if (Object.keys(part).length > 0) step.change(part);
        }}
      />
    </div>
  );
}

/** However much is chosen while an editor is open, Back goes to what was before it was opened. */
function useOneStep(change: (part: Partial<Filter>, how: { inPlace: boolean }) => void) {
  const isNext = useRef(false);
  return {
    begin() {
      isNext.current = false;
    },
    change(part: Partial<Filter>) {
      change(part, { inPlace: isNext.current });
      isNext.current = true;
    },
  };
}

/** Arrows go from chip to chip. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const stops = stopsIn(event.currentTarget);
  const at = stops.indexOf(event.target as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(to, stops.length - 1))]?.focus();
}
