import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { neutralOf } from '../../format/neutral-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Field } from './grouping-choice.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { ReportFrame } from './report-frame.tsx';
import { RollingState } from './rolling-state.ts';
import { thinName } from './thin-name.ts';
import { useReport } from './use-report.ts';
import { useReportState } from './use-report-state.ts';

/** A statistic of the last so many trades, after each of them: whether something changes. */
export function RollingPage() {
  const format = useFormat();
  const { filter } = useFilter();
  const [{ metric: id, window }, change] = useReportState(RollingState);
  const metric = metricNamed(id) ?? (metricNamed('meanR') as Metric);
  const { data, error } = useReport(api.reports.rolling, { filter, metric: metric.id, window });
  const currency = data?.basis.currency ?? '';
  const write = (value: string | number | null) => writeFigure(metric, value, format, { currency, whole: true });
  const points = (data?.points ?? []).flatMap(({ n, value }) => (value === null ? [] : [{ x: n, y: Number(value) }]));
  return (
    <ReportFrame
      title="Rolling"
      basis={data?.basis}
      error={error}
      actions={
        data && (
          <ExportMenu
            name={thinName('rolling', data)}
            table={() => ({ heads: ['Trade', 'Day', metric.label], rows: data.points.map(({ n, day, value }) => [n, day, value]) })}
          />
        )
      }
      choices={
        <>
          <MeasureChoice value={[metric.id]} onChange={([next = 'meanR']) => change({ metric: next })} several={false} />
          <Field label="Of the last">
            <Select
              size="sm"
              aria-label="Of the last"
              value={String(window)}
              onChange={(next) => change({ window: Number(next) })}
              options={[...new Set([20, 50, 100, 200, window])]
                .sort((a, b) => a - b)
                .map((count) => ({ value: String(count), label: `${format.number(count)} trades` }))}
            />
          </Field>
        </>
      }
    >
      {data && (
        <Card
          title={metric.label}
          meta={`of the last ${format.number(window)} trades, after each${data.every > 1 ? `; every ${format.number(data.every)}th is looked at` : ''}`}
        >
          <div className="px-3 pb-2">
            {points.length > 1 ? (
              <SeriesChart
                height={380}
                withZero={neutralOf(metric.id) === 0}
                label={`${metric.label} of the last ${format.number(window)} trades`}
                series={[{ name: metric.label, colour: 's1', points }]}
                {...(data.whole !== null && { level: { y: Number(data.whole), name: `all trades ${write(data.whole)}` } })}
                write={{
                  x: (value) => format.number(value),
                  y: write,
                  at: (x) => {
                    const point = data.points.find(({ n }) => n === x);
                    return {
                      title: point ? `${format.day(point.day)}, trade ${format.number(x)}` : '',
                      rows: point ? [{ name: metric.label, value: write(point.value) }] : [],
                    };
                  },
                }}
              />
            ) : (
              <p className="text-sm text-fg-2">
                There are {format.number(data.of)} trades to look at, fewer than {format.number(window)}. Choose fewer.
              </p>
            )}
          </div>
        </Card>
      )}
    </ReportFrame>
  );
}
