import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { api } from '../../api.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { neutralOf } from '../../format/neutral-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Field } from './grouping-choice.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { ReportFrame } from './report-frame.tsx';
import { RollingState } from './rolling-state.ts';
import { sayNoLine } from './say-no-line.ts';
import { thinName } from './thin-name.ts';
import { useReport } from './use-report.ts';
import { useReportState } from './use-report-state.ts';

type Rolling = OutputOf<typeof reports.rolling>;

/** A statistic of the last so many trades, after each of them: whether something changes. */
export function RollingPage() {
  const format = useFormat();
  const { filter } = useFilter();
  const [{ metric: id, window }, change] = useReportState(RollingState);
  const metric = metricNamed(id) ?? (metricNamed('meanR') as Metric);
  const { data, error } = useReport(api.reports.rolling, { filter, metric: metric.id, window });
  const meta = `of the last ${format.number(window)} trades, after each`;
  const isDrawn = data !== undefined && pointsOf(data).length > 1;
  return (
    <ReportFrame
      title="Rolling"
      basis={data?.basis}
      error={error}
      actions={
        data && (
          <ExportMenu
            name={thinName('rolling', data)}
            table={() => ({
              columns: ['Trade', 'Day', metric.label],
              rows: data.points.map(({ n, day, value }) => [n, day, exact(value)]),
            })}
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
          meta={`${meta}${data.every > 1 ? `; every ${format.number(data.every)}th is looked at` : ''}`}
          actions={
            isDrawn && (
              <PictureButton
                title={metric.label}
                meta={meta}
                of={filter}
                n={[data.basis.trades]}
                draw={() => <Line {...{ data, metric, window }} />}
              />
            )
          }
        >
          <div className="px-3 pb-2">
            {isDrawn ? (
              <Line {...{ data, metric, window }} />
            ) : (
              <p className="text-sm text-fg-2">{sayNoLine(data, metric, window, format)}</p>
            )}
          </div>
        </Card>
      )}
    </ReportFrame>
  );
}

/** One point after each trade that has so many before it. */
function Line({ data, metric, window }: { data: Rolling; metric: Metric; window: number }) {
  const format = useFormat();
  const write = (value: string | number | null) => writeFigure(metric, value, format, { currency: data.basis.currency, whole: true });
  const points = pointsOf(data);
  return (
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
  );
}

const pointsOf = ({ points }: Rolling) => points.flatMap(({ n, value }) => (value === null ? [] : [{ x: n, y: Number(value) }]));
