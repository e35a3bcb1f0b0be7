import { useEffect, useRef } from 'react';
import { ArrangedCard } from './arranged-card.tsx';
import { GRID } from './dashboard-grid.tsx';
import type { Layout } from './layout.ts';

interface ArrangeGridProps {
  layout: Layout;
  onChange(layout: Layout): void;
  /** Said to whoever does not see it. */
  onSay(sentence: string): void;
  /** A card that has just come. */
  focused: string | null;
}

/** The same cards, to be moved, sized and taken away. */
export function ArrangeGrid({ layout, onChange, onSay, focused }: ArrangeGridProps) {
  const grid = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  // A card that moves is put elsewhere in the page, and would lose its focus.
  useEffect(() => {
    if (wanted.current === null) return;
    handleOf(grid.current, wanted.current)?.focus();
    wanted.current = null;
  });
  useEffect(() => {
    if (focused === null) return;
    const handle = handleOf(grid.current, focused);
    handle?.focus();
    handle?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  return (
    <ul ref={grid} className={GRID}>
      {layout.cards.map((card, place) => (
        <ArrangedCard
          key={card.id}
          {...{ card, place, layout, onSay }}
          onChange={(next, focus) => {
            wanted.current = focus;
            onChange(next);
          }}
          grid={grid}
        />
      ))}
      {layout.cards.length === 0 && <li className="col-span-full row-span-4 p-4 text-fg-2">No cards. Add the first one above.</li>}
    </ul>
  );
}

const handleOf = (grid: HTMLElement | null, id: string) => grid?.querySelector<HTMLElement>(`[data-card="${id}"] [data-handle]`);
