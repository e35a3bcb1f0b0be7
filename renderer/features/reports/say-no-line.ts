import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { countOf } from '../../format/count-of.ts';
import type { Format } from '../../format/create-format.ts';

type Rolling = Pick<OutputOf<typeof reports.rolling>, 'basis' | 'whole' | 'why'>;

/** Why a statistic of the last so many trades cannot be drawn. */
export function sayNoLine({ basis, whole, why }: Rolling, { undefinedWhen }: Metric, window: number, format: Format): string {
  if (why === 'ofDays') return 'There is no line: this is told of days, not of trades.';
  if (whole === null && undefinedWhen !== null) return `There is no line: ${undefinedWhen}.`;
  if (why === null) return 'There is no line: it is known at fewer than two places.';
  return `With ${countOf(basis.trades, 'closed trade', format)} there is no line of the last ${format.number(window)}. Choose fewer.`;
}
