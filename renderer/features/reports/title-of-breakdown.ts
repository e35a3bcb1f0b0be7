import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { GROUPINGS } from '../../filter/group-words.ts';
import type { BreakdownState } from './breakdown-state.ts';

/** "Setup by weekday" */
export function titleOfBreakdown({ rows, columns, metrics }: Pick<BreakdownState, 'rows' | 'columns' | 'metrics'>): string {
  const lower = (text: string) => (/^[A-Z]( |$)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
  const main = metricNamed(metrics[0] as string)?.label ?? '';
  return columns ? `${GROUPINGS[rows.by]} by ${lower(GROUPINGS[columns.by])}` : `${main} by ${lower(GROUPINGS[rows.by])}`;
}
