import { memo, useDeferredValue } from 'react';
import type { CardKind } from './card-kinds.ts';
import { DashboardCard } from './dashboard-card.tsx';
import type { Layout } from './layout.ts';

/**
 * Cards in their order, each as wide and high as it was made; a gap is filled by whatever comes next and fits. The first ones are drawn
 * at once, the others when there is time; their places are kept.
 */
export const DashboardGrid = memo(function DashboardGrid({ layout }: { layout: Layout }) {
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, AT_ONCE);
  return (
    <ul className={GRID}>
      {layout.cards.map((card, at) => (
        <li key={card.id} className={CELL} style={placeOf(card)}>
          {at < drawn && <DashboardCard card={card} />}
        </li>
      ))}
    </ul>
  );
});
const AT_ONCE = 4;

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
