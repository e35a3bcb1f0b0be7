import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { countOf } from '../../format/count-of.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Result } from '../../ui/result.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NoState } from './no-state.ts';
import { ReportFrame } from './report-frame.tsx';
import { ReportTableHead } from './report-table-head.tsx';
import { useReportState } from './use-report-state.ts';

type Exits = OutputOf<typeof reports.exits>;

/** What the first, the second … exit brought, and whether leaving in parts helped. */
export function ExitsPage() {
  const format = useFormat();
  const { filter } = useFilter();
  useReportState(NoState);
  const { data, error } = useQuery(api.reports.exits, { filter }, { keepPrevious: true });
  const share = (part: number | null) => (part === null ? NOTHING : format.percent(part * 100));
  return (
    <ReportFrame
      title="Exits"
      needsNone={data ? data.rows.length > 0 : false}
      basis={data?.basis}
      error={error}
      actions={data && <ExportMenu name="exits" table={() => tableOf(data)} />}
    >
      {data && (
        <div className="flex flex-col gap-2.5">
          <Card title="By exit" meta="P1 is the first that left a trade">
            <div className="overflow-x-auto">
              <table className="w-full min-w-[680px] border-separate border-spacing-0 text-sm tabular-nums">
                <ReportTableHead
                  heads={[
                    'Exit',
                    'Exits',
                    'Part of the size',
                    'Won',
                    `Result, ${data.basis.currency}`,
                    'Result on average',
                    'R on average',
                    'n with R',
                  ]}
                  words={1}
                />
                <tbody>
                  {data.rows.map((row) => (
                    <tr
                      key={row.n}
                      className="[&>*]:h-7 [&>*]:border-b [&>*]:border-line [&>*]:px-3 [&>td]:text-right last:[&>*]:border-b-0"
                    >
                      <th scope="row" className="text-left font-medium">
                        {nameOf(row)}
                      </th>
                      <td>{format.number(row.exits)}</td>
                      <td>{share(row.share)}</td>
                      <td>{share(row.winShare)}</td>
                      <td>
                        <Result value={row.net} currency={data.basis.currency} />
                      </td>
                      <td>
                        <Result value={row.meanNet === null ? null : String(row.meanNet)} currency={data.basis.currency} />
                      </td>
                      <td>{format.r(row.meanR)}</td>
                      <td className="text-fg-3">{format.number(row.withR)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
          <div className="grid grid-cols-2 gap-2.5 max-lg:grid-cols-1">
            <Parts data={data} />
            <Plans data={data} />
          </div>
          <p className="max-w-prose px-1 text-sm text-fg-3">
            How far prices went against these trades and with them while they were open (MAE and MFE) is not known: the journal keeps the
            prices of fills, none between them.
          </p>
        </div>
      )}
    </ReportFrame>
  );
}

function Parts({ data }: { data: Exits }) {
  const format = useFormat();
  const { trades, asTaken, atFirst, atLast } = data.parts;
  return (
    <Card title="Leaving in parts" meta={`${countOf(trades, 'trade', format)} with several exits`}>
      {trades === 0 ? (
        <p className="px-3 pb-3 text-sm text-fg-2">No trade here left in parts.</p>
      ) : (
        <dl className={LIST}>
          <dt className="text-fg-2">As they were left</dt>
          <dd className="text-right font-medium">
            <Result value={asTaken} currency={data.basis.currency} />
          </dd>
          <dt className="text-fg-2">All of it at the first exit</dt>
          <dd className="text-right">
            <Result value={atFirst} currency={data.basis.currency} />
          </dd>
          <dt className="text-fg-2">All of it at the last exit</dt>
          <dd className="text-right">
            <Result value={atLast} currency={data.basis.currency} />
          </dd>
        </dl>
      )}
    </Card>
  );
}

function Plans({ data }: { data: Exits }) {
  const format = useFormat();
  const { trades, planned, came, reached } = data.plans;
  return (
    <Card title="Against the plan" meta={`${countOf(trades, 'trade', format)} with targets and a risk`}>
      {trades === 0 ? (
        <p className="px-3 pb-3 text-sm text-fg-2">No trade here has a plan with targets and a risk.</p>
      ) : (
        <dl className={LIST}>
          <dt className="text-fg-2">R as planned, on average</dt>
          <dd className="text-right">{format.r(planned)}</dd>
          <dt className="text-fg-2">R as it came, on average</dt>
          <dd className="text-right font-medium">{format.r(came)}</dd>
          <dt className="text-fg-2">Came to what was planned, or more</dt>
          <dd className="text-right">
            {format.number(reached)} of {format.number(trades)}
          </dd>
        </dl>
      )}
    </Card>
  );
}

const LIST = 'grid grid-cols-[1fr_auto] gap-x-3 px-3 pb-3 text-sm leading-6 tabular-nums';
const nameOf = ({ n, orLater }: Exits['rows'][number]): string => (orLater ? `P${n} and later` : `P${n}`);

const tableOf = ({ rows, basis }: Exits) => ({
  columns: ['Exit', 'Exits', 'Part of the size', 'Won', 'Result', 'Result on average', 'R on average', 'n with R', 'Currency'],
  rows: rows.map((row) => [
    nameOf(row),
    ...[row.exits, row.share, row.winShare, exact(row.net), exact(row.meanNet), row.meanR, row.withR],
    basis.currency,
  ]),
});
