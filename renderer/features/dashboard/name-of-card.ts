import { GROUPINGS } from '../../filter/group-words.ts';
import { titleOfBreakdown } from '../reports/title-of-breakdown.ts';
import { CARD_KINDS } from './card-kinds.ts';
import type { DashboardCard } from './layout.ts';
import { metricOf } from './metric-of.ts';

/** What a card is called while it is arranged. */
export function nameOfCard({ kind, by, metric, report }: Pick<DashboardCard, 'kind' | 'by' | 'metric' | 'report'>): string {
  if (kind === 'breakdown') return `By ${GROUPINGS[by ?? 'setup'].toLowerCase()}`;
  if (kind === 'figure') return metricOf(metric ?? 'profitFactor').label;
  if (report) return titleOfBreakdown(report);
  return CARD_KINDS[kind].name;
}
