import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import type { Grid } from './grid.ts';
import type { ReportTable } from './table-of-report.ts';

/** A breakdown, a line for each cell that is shown: its row, its column, its figure, its n and its interval. */
export function gridTable({ rows, heads }: Grid, rowsAre: string, columnsAre: string, currency: string): ReportTable {
  return {
    columns: [rowsAre, columnsAre, 'Measure', 'Value', 'Unit', 'From', 'To', 'n', 'Trades'],
    rows: rows.flatMap(({ label, cells }) =>
      cells.flatMap(({ figure, trades }, at) => {
        if (!figure) return [];
        const metric = metricNamed(figure.metric);
        const { value, interval, n } = figure;
        const unit = metric?.unit === 'money' ? currency : (metric?.unit ?? '');
        return [
          [
            label,
            heads[at]?.label ?? '',
            metric?.label ?? figure.metric,
            exact(value),
            unit,
            exact(interval?.from ?? null),
            exact(interval?.to ?? null),
            n,
            trades,
          ],
        ];
      }),
    ),
  };
}
