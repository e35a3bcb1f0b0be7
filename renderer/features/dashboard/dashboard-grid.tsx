import type { CardKind } from './card-kinds.ts';
import { DashboardCard } from './dashboard-card.tsx';
import type { Layout } from './layout.ts';

/** Cards in their order, each as wide and high as it was made; a gap is filled by whatever comes next and fits. */
export function DashboardGrid({ layout }: { layout: Layout }) {
  return (
    <ul className={GRID}>
      {layout.cards.map((card) => (
        <li key={card.id} className={CELL} style={placeOf(card)}>
          <DashboardCard card={card} />
        </li>
      ))}
    </ul>
  );
}

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
