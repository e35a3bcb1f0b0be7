import { GROUPINGS } from '../../filter/group-words.ts';
import { CARD_KINDS } from './card-kinds.ts';
import type { DashboardCard } from './layout.ts';
import { metricOf } from './metric-of.ts';

/** What a card is called while it is arranged. */
export function nameOfCard({ kind, by, metric }: Pick<DashboardCard, 'kind' | 'by' | 'metric'>): string {
  if (kind === 'breakdown') return `By ${GROUPINGS[by ?? 'setup'].toLowerCase()}`;
  if (kind === 'figure') return metricOf(metric ?? 'profitFactor').label;
  return CARD_KINDS[kind].name;
}
