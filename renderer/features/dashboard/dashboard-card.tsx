import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { CARD_KINDS } from './card-kinds.ts';
import { EquityCard } from './cards/equity.tsx';
import { KeyFigures } from './key-figures.tsx';
import type { DashboardCard as Entry } from './layout.ts';

/** One card of a dashboard, as large as its place. */
export function DashboardCard({ card }: { card: Entry }): ReactNode {
  switch (card.kind) {
    case 'key':
      return (
        <section aria-label="Key figures" className="h-full rounded-lg border border-line bg-card">
          <KeyFigures />
        </section>
      );
    case 'equity':
      return <EquityCard />;
    default:
      return (
        <Card title={CARD_KINDS[card.kind].name} className="h-full">
          <p className="px-3 text-fg-3">…</p>
        </Card>
      );
  }
}
