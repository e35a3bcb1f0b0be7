import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports, Value } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';

export type WinDays = OutputOf<typeof reports.winDays>;
type Side = WinDays['won'];

/** A measure of days that were won, lost and even. */
export interface DaysRow extends Pick<Metric, 'id' | 'label' | 'unit'> {
  of(side: Side): Value;
}

/** What is told of them, on the screen and wherever it leaves. */
export function daysRows({ won }: WinDays): DaysRow[] {
  return [
    row('days', 'Days with an exit', 'count', ({ days }) => days),
    row('result', 'Result', 'money', ({ result }) => result),
    row('meanResult', 'Result a day', 'money', ({ meanResult }) => meanResult),
    row('trades', 'Trades', 'count', ({ trades }) => trades),
    row('tradesPerDay', 'Trades a day', 'ratio', ({ tradesPerDay }) => tradesPerDay),
    ...won.figures.flatMap(({ metric: id }, at) => {
      const metric = metricNamed(id);
      return metric ? [row(id, metric.label, metric.unit, ({ figures }) => figures[at]?.value ?? null)] : [];
    }),
    row('firstWinRate', 'First trade won', 'percent', ({ first }) => first.winRate),
    row('firstMean', 'First trade, on average', 'money', ({ first }) => first.mean),
  ];
}

const row = (id: string, label: string, unit: Metric['unit'], of: DaysRow['of']): DaysRow => ({ id, label, unit, of });
