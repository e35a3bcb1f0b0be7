import type { Filter, GroupBy } from '../../../src/contract/filter.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { GROUPINGS, groupWords } from '../../filter/group-words.ts';
import { useNames } from '../../filter/use-names.ts';
import { useFormat } from '../../format/format-context.ts';
import { verdictOf } from '../../format/verdict-of.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { IntervalBar } from '../../ui/interval-bar.tsx';
import { isDated } from './is-dated.ts';
import { lowerFirst } from './lower-first.ts';
import { ReportTableHead } from './report-table-head.tsx';
import { placeOn, scaleOf } from './scale-of.ts';

/** The largest groups of one kind, each with its interval on one scale. */
export function PrintBreakdown({ by, filter }: { by: GroupBy; filter: Filter }) {
  const format = useFormat();
  const names = useNames(filter);
  const rows = { by, of: null };
  const data = useQuery(api.reports.breakdown, {
    filter,
    rows,
    metrics: METRICS,
    intervalOfFirst: ['expectancy'],
    limit: by === 'hour' ? 24 : MOST,
  }).data;
  if (!data || !names || data.rows.length === 0) return null;
  const { currency, floor } = data.basis;
  const lines = data.rows.map((group, at) => ({ group, cell: data.cells[at]?.[0] }));
  const scale = scaleOf(
    'expectancy',
    lines.map(({ cell }) => cell?.figures[0] ?? null),
    floor,
  );
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 font-semibold">
        By {lowerFirst(GROUPINGS[by])}
        {data.of > lines.length && (
          <span className="font-normal text-fg-3">
            {' '}
            the {isDated({ by }) ? 'last' : 'first'} {format.number(lines.length)} of {format.number(data.of)}
          </span>
        )}
      </h3>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm tabular-nums [&_th]:px-2">
        <colgroup>
          <col className="w-[27%]" />
          <col className="w-[9%]" />
          <col className="w-[15%]" />
          <col className="w-[11%]" />
          <col className="w-[10%]" />
          <col className="w-[13%]" />
        </colgroup>
        <ReportTableHead
          heads={[GROUPINGS[by], 'Trades', `Result, ${currency}`, 'Win rate', 'Mean R', 'Expectancy', 'Interval']}
          words={1}
        />
        <tbody>
          {lines.map(({ group, cell }) => {
            const main = cell?.figures[0];
            const interval = main && main.n >= floor ? main.interval : null;
            return (
              <tr key={group.key} className="[&>*]:h-6 [&>*]:border-b [&>*]:border-line [&>*]:px-2">
                {/* No tip on paper: it is written out. */}
                <th scope="row" className="text-left font-normal wrap-anywhere">
                  {group.label ?? groupWords({ by, key: group.key }, names, format)}
                </th>
                <td className="text-right">{format.number(group.n)}</td>
                {['totalResult', 'winRate', 'meanR', 'expectancy'].map((id) => {
                  const figure = cell?.figures.find(({ metric }) => metric === id);
                  return (
                    <td key={id} className={`text-right ${figure ? INK[verdictOf(figure, floor)] : ''}`}>
                      {writeFigure(metricNamed(id) as Metric, figure?.value ?? null, format, { currency, whole: true, bare: true })}
                    </td>
                  );
                })}
                <td>
                  {scale && main && main.value !== null && (
                    <IntervalBar
                      at={placeOn(scale, Number(main.value))}
                      from={interval && placeOn(scale, Number(interval.from))}
                      to={interval && placeOn(scale, Number(interval.to))}
                      zero={scale.neutral === null ? null : placeOn(scale, scale.neutral)}
                      weak={main.n < floor}
                      className={main.n < floor ? 'text-fg-3' : 'text-fg-2'}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const METRICS = ['expectancy', 'totalResult', 'winRate', 'meanR'];
const MOST = 12;
const INK = { nothing: 'text-fg-3', few: 'text-fg-3', chance: '', gain: 'text-gain', loss: 'text-loss' } as const;
