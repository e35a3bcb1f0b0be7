import { memo, startTransition, useEffect, useState } from 'react';
import type { CardKind } from './card-kinds.ts';
import { DashboardCard } from './dashboard-card.tsx';
import type { Layout } from './layout.ts';

/**
 * Cards in their order, each as wide and high as it was made; a gap is filled by whatever comes next and fits. They are drawn a few at a time,
 * those that are seen first before the others, and none so long that a key or a click would wait; their places are kept.
 */
export const DashboardGrid = memo(function DashboardGrid({ layout }: { layout: Layout }) {
  const [drawn, setDrawn] = useState(1);
  const isWhole = drawn >= layout.cards.length;
  useEffect(() => {
    if (isWhole) return;
    // With the next frame: all in one would be styled, laid out and painted in one.
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + 2)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, isWhole]);
  return (
    <ul className={GRID}>
      {layout.cards.map((card, at) => (
        <li key={card.id} className={CELL} style={placeOf(card)}>
          {at < drawn && <Drawn card={card} />}
        </li>
      ))}
    </ul>
  );
});
/** Once for each card, however many follow. */
const Drawn = memo(DashboardCard);

export const GRID = 'dashboard-grid';
export const CELL = 'dashboard-cell';

/** The key figures stand in two rows where there is no room for one. */
export const placeOf = ({ kind, wide, high }: { kind: CardKind; wide: number; high: number }) =>
  ({
    '--wide': wide,
    '--high': high,
    '--wide-narrow': wide <= 12 ? 12 : 24,
    '--high-narrow': kind === 'key' ? Math.max(high, 7) : high,
  }) as React.CSSProperties;
