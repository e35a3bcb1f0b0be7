import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import type { ReportTable } from './table-of-report.ts';

type WinDays = OutputOf<typeof reports.winDays>;

/** Days that were won, lost and even beside each other, each measure with its unit. */
export function daysTable({ won, lost, even, basis: { currency } }: WinDays): ReportTable {
  const row = (name: string, unit: string, of: (side: WinDays['won']) => string | number | null) => [
    name,
    unit,
    ...[won, lost, even].map((side) => exact(of(side))),
  ];
  return {
    columns: ['Measure', 'Unit', 'Days won', 'Days lost', 'Days even'],
    rows: [
      row('Days with an exit', 'count', ({ days }) => days),
      row('Result', currency, ({ result }) => result),
      row('Result a day', currency, ({ meanResult }) => meanResult),
      row('Trades', 'count', ({ trades }) => trades),
      row('Trades a day', 'ratio', ({ tradesPerDay }) => tradesPerDay),
      ...won.figures.flatMap(({ metric: id }, at) => {
        const metric = metricNamed(id);
        const unit = metric?.unit === 'money' ? currency : metric?.unit;
        return metric && unit ? [row(metric.label, unit, ({ figures }) => figures[at]?.value ?? null)] : [];
      }),
      row('First trade won', 'percent', ({ first }) => first.winRate),
      row('First trade, on average', currency, ({ first }) => first.mean),
    ],
  };
}
