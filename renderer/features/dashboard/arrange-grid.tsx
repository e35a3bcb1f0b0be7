import { useEffect, useRef } from 'react';
import { ArrangedCard } from './arranged-card.tsx';
import { GRID } from './dashboard-grid.tsx';
import type { Layout } from './layout.ts';

interface ArrangeGridProps {
  layout: Layout;
  /** And which card has the focus then. */
  onChange(layout: Layout, focus: string | null): void;
  /** Said to whoever does not see it. */
  onSay(sentence: string): void;
  /** The card that has the focus from now on: another one each time, even of the same card. */
  focused: Focused;
}

export interface Focused {
  readonly card: string | null;
}

/** The same cards, to be moved, sized and taken away. */
export function ArrangeGrid({ layout, onChange, onSay, focused }: ArrangeGridProps) {
  const grid = useRef<HTMLUListElement>(null);
  // A card that has just come is focused, and one that moves: it is put elsewhere in the page, and would lose its focus.
  useEffect(() => {
    if (focused.card === null) return;
    handleOf(grid.current, focused.card)?.focus();
  }, [focused]);
  return (
    <ul ref={grid} className={GRID}>
      {layout.cards.map((card, place) => (
        <ArrangedCard key={card.id} {...{ card, place, layout, onChange, onSay, grid }} />
      ))}
      {layout.cards.length === 0 && <li className="col-span-full row-span-4 p-4 text-fg-2">No cards. Add the first one above.</li>}
    </ul>
  );
}

const handleOf = (grid: HTMLElement | null, id: string) => grid?.querySelector<HTMLElement>(`[data-card="${id}"] [data-handle]`);
