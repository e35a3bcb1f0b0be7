import type { ReactNode } from 'react';
import { BalancesCard } from './cards/balances.tsx';
import { BreakdownCard } from './cards/breakdown.tsx';
import { CalendarCard } from './cards/calendar.tsx';
import { CostsCard } from './cards/costs.tsx';
import { DistributionCard } from './cards/distribution.tsx';
import { EquityCard } from './cards/equity.tsx';
import { ExposureCard } from './cards/exposure.tsx';
import { ExtremesCard } from './cards/extremes.tsx';
import { FigureCard } from './cards/figure.tsx';
import { LatestCard } from './cards/latest.tsx';
import { LimitsCard } from './cards/limits.tsx';
import { MapCard } from './cards/map.tsx';
import { QuestionsCard } from './cards/questions.tsx';
import { ReportCard } from './cards/report.tsx';
import { ReviewCard } from './cards/review.tsx';
import { StreaksCard } from './cards/streaks.tsx';
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
    case 'calendar':
      return <CalendarCard />;
    case 'breakdown':
      return <BreakdownCard card={card} />;
    case 'latest':
      return <LatestCard card={card} />;
    case 'map':
      return <MapCard />;
    case 'distribution':
      return <DistributionCard />;
    case 'questions':
      return <QuestionsCard />;
    case 'review':
      return <ReviewCard />;
    case 'costs':
      return <CostsCard card={card} />;
    case 'streaks':
      return <StreaksCard />;
    case 'extremes':
      return <ExtremesCard card={card} />;
    case 'figure':
      return <FigureCard card={card} />;
    case 'limits':
      return <LimitsCard />;
    case 'balances':
      return <BalancesCard />;
    case 'report':
      return <ReportCard card={card} />;
    case 'exposure':
      return <ExposureCard card={card} />;
  }
}
