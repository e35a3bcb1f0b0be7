import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Card } from '../../ui/card.tsx';
import { daysTable } from './days-table.ts';
import { ExportMenu } from './export-menu.tsx';
import { NoState } from './no-state.ts';
import { ReportFrame } from './report-frame.tsx';
import { ReportTableHead } from './report-table-head.tsx';
import { useReportState } from './use-report-state.ts';

type WinDays = OutputOf<typeof reports.winDays>;

/** What is different on days that were won. */
export function DaysPage() {
  const format = useFormat();
  const { filter } = useFilter();
  useReportState(NoState);
  const { data, error } = useQuery(api.reports.winDays, { filter }, { keepPrevious: true });
  const rows = data ? rowsOf(data, format) : [];
  return (
    <ReportFrame
      title="Winning and losing days"
      needsNone={data ? data.won.days + data.lost.days + data.even.days > 0 : false}
      basis={data?.basis}
      error={error}
      actions={data && <ExportMenu name="days" table={() => daysTable(data)} />}
    >
      {data && (
        <Card className="max-w-[860px]">
          <table className="w-full table-fixed border-separate border-spacing-0 text-sm tabular-nums">
            <ReportTableHead heads={HEADS} words={1} />
            <tbody>
              {rows.map(([name, ...values]) => (
                <tr key={name} className="[&>*]:h-7 [&>*]:border-b [&>*]:border-line [&>*]:px-3 last:[&>*]:border-b-0">
                  <th scope="row" className="text-left font-normal text-fg-2">
                    {name}
                  </th>
                  {values.map((value, at) => (
                    <td key={HEADS[at + 1]} className="text-right">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="px-3 py-2 text-sm text-fg-3">
            Sorted by how they ended, such days differ by that alone. What is worth a thought is what was decided before: how many trades,
            how long, which first. The winning days of the summary count only days on which a trade was closed.
          </p>
        </Card>
      )}
    </ReportFrame>
  );
}

const HEADS = ['Measure', 'Days won', 'Days lost', 'Days even'];

/** Each with its three sides, in words. */
function rowsOf({ won, lost, even, basis }: WinDays, format: ReturnType<typeof useFormat>): [string, ...string[]][] {
  const sides = [won, lost, even];
  const money = (value: string | number | null) => format.money(value, basis.currency, { signed: true, whole: true });
  const share = (part: number | null) => (part === null ? NOTHING : format.percent(part * 100));
  const row = (name: string, write: (side: WinDays['won']) => string): [string, ...string[]] => [name, ...sides.map(write)];
  return [
    row('Days with an exit', (side) => format.number(side.days)),
    row(`Result, ${basis.currency}`, (side) => money(side.result)),
    row('Result a day', (side) => money(side.meanResult)),
    row('Trades', (side) => format.number(side.trades)),
    row('Trades a day', (side) => format.number(side.tradesPerDay, { digits: 1 })),
    ...won.figures.flatMap(({ metric: id }, at) => {
      const metric = metricNamed(id);
      return metric
        ? [
            row(metric.label, (side) =>
              writeFigure(metric, side.figures[at]?.value ?? null, format, { currency: basis.currency, whole: true }),
            ),
          ]
        : [];
    }),
    row('First trade won', (side) => share(side.first.winRate)),
    row('First trade, on average', (side) => money(side.first.mean)),
  ];
}
