import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { Card } from '../../ui/card.tsx';
import { daysRows } from './days-rows.ts';
import { daysTable } from './days-table.ts';
import { ExportMenu } from './export-menu.tsx';
import { NoState } from './no-state.ts';
import { ReportFrame } from './report-frame.tsx';
import { ReportTableHead } from './report-table-head.tsx';
import { useReportState } from './use-report-state.ts';

/** What is different on days that were won. */
export function DaysPage() {
  const format = useFormat();
  const { filter } = useFilter();
  useReportState(NoState);
  const { data, error } = useQuery(api.reports.winDays, { filter }, { keepPrevious: true });
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
              {daysRows(data).map((row) => (
                <tr key={row.id} className="[&>*]:h-7 [&>*]:border-b [&>*]:border-line [&>*]:px-3 last:[&>*]:border-b-0">
                  <th scope="row" className="text-left font-normal text-fg-2">
                    {row.label}
                  </th>
                  {[data.won, data.lost, data.even].map((side, at) => (
                    <td key={HEADS[at + 1]} className="text-right">
                      {writeFigure(row, row.of(side), format, { currency: data.basis.currency, whole: true })}
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
