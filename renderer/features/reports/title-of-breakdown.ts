import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { GROUPINGS } from '../../filter/group-words.ts';
import type { BreakdownState } from './breakdown-state.ts';
import { lowerFirst } from './lower-first.ts';

/** "Setup by weekday" */
export function titleOfBreakdown({ rows, columns, metrics }: Pick<BreakdownState, 'rows' | 'columns' | 'metrics'>): string {
  const main = metricNamed(metrics[0] as string)?.label ?? '';
  return columns ? `${GROUPINGS[rows.by]} by ${lowerFirst(GROUPINGS[columns.by])}` : `${main} by ${lowerFirst(GROUPINGS[rows.by])}`;
}
