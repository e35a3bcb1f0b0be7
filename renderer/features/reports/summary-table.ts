import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import type { ReportTable } from './table-of-report.ts';

/** Each statistic with its interval and its n. */
export function summaryTable({ figures, basis }: OutputOf<typeof reports.summary>): ReportTable {
  return {
    columns: ['Statistic', 'Value', 'Unit', 'From', 'To', 'n'],
    rows: figures.map(({ metric, value, interval, n }) => {
      const known = metricNamed(metric);
      return [
        known?.label ?? metric,
        exact(value),
        known?.unit === 'money' ? basis.currency : (known?.unit ?? ''),
        exact(interval?.from ?? null),
        exact(interval?.to ?? null),
        n,
      ];
    }),
  };
}
