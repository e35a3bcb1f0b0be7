import { Info } from 'lucide-react';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { Filter } from '../../../src/contract/filter.ts';
import type { Compared, Figure, reports } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { explain } from '../../app/explain.ts';
import { bothOf } from '../../filter/both-of.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import { sayVerdict } from './say-verdict.ts';
import { SideMark } from './side-mark.tsx';
import { writeDifference } from './write-difference.ts';
import { writeInterval } from './write-interval.ts';

interface CompareRowsProps {
  data: OutputOf<typeof reports.compare>;
  both: Filter;
  a: Filter;
  b: Filter;
}

/** A less B, measure by measure. */
export function CompareRows({ data, both, a, b }: CompareRowsProps) {
  const format = useFormat();
  const main = data.tells && metricNamed(data.tells.metric);
  return (
    <Card title="Difference, A less B" meta={`${format.percent(data.a.confidence, { digits: 0 })} interval of the difference`}>
      <div className="overflow-x-auto">
        <table className="w-full min-w-[800px] table-fixed border-separate border-spacing-0 text-sm tabular-nums">
          <colgroup>
            <col className="w-[19%]" />
            <col className="w-[10%]" />
            <col className="w-[10%]" />
            <col className="w-[12%]" />
            <col className="w-[17%]" />
            <col className="w-[19%]" />
            <col />
          </colgroup>
          <thead>
            <tr className="text-fg-3 [&>th]:h-7 [&>th]:border-b [&>th]:border-line-2 [&>th]:px-3 [&>th]:font-medium">
              <th scope="col" className="text-left">
                Measure
              </th>
              <th scope="col">
                <span className="flex justify-end">
                  <SideMark side="a" />
                </span>
              </th>
              <th scope="col">
                <span className="flex justify-end">
                  <SideMark side="b" />
                </span>
              </th>
              <th scope="col" className="text-right">
                Difference
              </th>
              <th scope="col">
                <span className="flex justify-between text-xs">
                  <span>B higher</span>
                  <span>0</span>
                  <span>A higher</span>
                </span>
              </th>
              <th scope="col" className="text-right">
                Interval
              </th>
              <th scope="col" className="text-left">
                Verdict
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows
              .filter(({ metric }) => metric !== 'totalResult')
              .map((row) => {
                const metric = metricNamed(row.metric);
                return metric && <Line key={row.metric} {...{ row, metric, both, a, b }} currency={data.a.currency} />;
              })}
          </tbody>
        </table>
      </div>
      {data.tells && main && (
        <p className="flex items-center gap-2 px-3 py-2 text-sm text-fg-2">
          <Icon of={Info} size={14} className="text-fg-3" />
          With these samples a difference below about{' '}
          {writeFigure(main, data.tells.smallest, format, { currency: data.a.currency }).replace('+', '')} in{' '}
          {main.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} cannot be told from chance. About{' '}
          {format.number(data.tells.more)} more trades would halve the interval.
        </p>
      )}
    </Card>
  );
}

interface LineProps {
  row: Compared;
  metric: Metric;
  currency: string;
  both: Filter;
  a: Filter;
  b: Filter;
}

function Line({ row, metric, currency, both, a, b }: LineProps) {
  const format = useFormat();
  const { difference, interval, verdict } = row;
  const reach = Math.max(...[difference, interval?.from, interval?.to].map((end) => Math.abs(Number(end ?? 0)))) * 1.08 || 1;
  const at = (value: string | number) => 0.5 + Number(value) / reach / 2;
  const said = sayVerdict(metric, verdict);
  return (
    <tr className="[&>*]:h-7 [&>*]:border-b [&>*]:border-line [&>*]:px-3 last:[&>*]:border-b-0">
      <th scope="row" className="truncate text-left font-normal" title={metric.about}>
        {metric.label}
      </th>
      <Side {...{ metric, currency }} figure={row.a} filter={bothOf(both, a)} side="A" />
      <Side {...{ metric, currency }} figure={row.b} filter={bothOf(both, b)} side="B" />
      <td className="text-right font-semibold">{writeDifference(metric, difference, format, currency)}</td>
      <td>
        {difference !== null && (
          <IntervalBar
            at={at(difference)}
            from={interval && at(interval.from)}
            to={interval && at(interval.to)}
            zero={0.5}
            weak={verdict === 'tooFew'}
            className={verdict === 'aHigher' ? 'text-s1' : verdict === 'bHigher' ? 'text-s2' : 'text-fg-2'}
          />
        )}
      </td>
      <td className="text-right whitespace-nowrap text-fg-2">
        {interval
          ? `${writeDifference(metric, interval.from, format, currency, true)} to ${writeDifference(metric, interval.to, format, currency, true)}`
          : ''}
      </td>
      <td className={said.isSure ? 'font-semibold' : 'text-fg-2'}>{said.words}</td>
    </tr>
  );
}

interface SideProps {
  figure: Figure;
  metric: Metric;
  currency: string;
  filter: Filter | null;
  side: string;
}

/** Opens what it is made of, where one filter can say that. */
function Side({ figure, metric, currency, filter, side }: SideProps) {
  const format = useFormat();
  const value = writeFigure(metric, figure.value, format, { currency, whole: true });
  const title =
    figure.value === null
      ? (metric.undefinedWhen ?? undefined)
      : figure.interval
        ? `${writeInterval(metric, figure.interval, format, currency)}, n ${format.number(figure.n)}`
        : `n ${format.number(figure.n)}`;
  return (
    <td className="text-right" title={title}>
      {filter ? (
        <button
          type="button"
          onClick={() => explain({ metric: metric.id, filter, title: side })}
          className="rounded-sm decoration-line-3 underline-offset-4 hover:underline"
        >
          {value}
        </button>
      ) : (
        value
      )}
    </td>
  );
}
