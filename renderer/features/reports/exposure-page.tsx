import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { FilterBar } from '../../filter/filter-bar.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NoState } from './no-state.ts';
import { ReportCrumb } from './report-crumb.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';
import { ReportTableHead } from './report-table-head.tsx';
import { useReportState } from './use-report-state.ts';

type Exposure = OutputOf<typeof reports.exposure>;

/** What is open, and what is at risk in it. Nothing here knows prices of now. */
export function ExposurePage() {
  const format = useFormat();
  const { filter, replace } = useFilter();
  const isFiltered = Object.keys(filter).length > 0;
  useReportState(NoState);
  const { data, error } = useQuery(api.reports.exposure, { filter }, { keepPrevious: true });
  return (
    <div className="flex h-full flex-col">
      <PageHeader
        title="Open risk"
        before={<ReportCrumb />}
        actions={data && <ExportMenu name="open-risk" table={() => tableOf(data)} />}
      />
      <FilterBar beside={data && `${format.number(data.of)} open ${data.of === 1 ? 'trade' : 'trades'}`} />
      <div data-scrolls className="min-h-0 flex-1 overflow-auto px-4 py-3">
        {error && <QueryProblem error={error} />}
        {!data && !error && <ReportSkeleton />}
        {data && data.of === 0 && (
          <Empty
            title={isFiltered ? 'No open trade fits this filter.' : 'Nothing is open.'}
            actions={isFiltered && <Button onClick={() => replace({})}>Clear the filter</Button>}
          >
            <p>Open trades stand here with the part of their first risk that is still in.</p>
          </Empty>
        )}
        {data && data.of > 0 && (
          <div className="flex flex-col gap-2.5">
            <div className="grid grid-cols-2 gap-2.5 max-lg:grid-cols-1">
              <Sums title="By account" rows={data.accounts} />
              <Sums title="By symbol" rows={data.symbols} />
            </div>
            <Trades data={data} />
            <p className="px-1 text-sm text-fg-3">
              Risk is that of the entry, of what is still open. Without prices of now it says nothing of what is won or lost so far.
            </p>
          </div>
        )}
      </div>
    </div>
  );
}

const ROW = '[&>*]:h-7 [&>*]:border-b [&>*]:border-line [&>*]:px-3 last:[&>*]:border-b-0';

function Sums({ title, rows }: { title: string; rows: Exposure['accounts'] }) {
  const format = useFormat();
  return (
    <Card title={title}>
      <table className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <ReportTableHead heads={[title.replace('By a', 'A').replace('By s', 'S'), 'Trades', 'At risk', 'Risk not known']} words={1} />
        <tbody>
          {rows.map(({ key, label, currency, trades, risk, unknown }) => (
            <tr key={`${key} ${currency}`} className={ROW}>
              <th scope="row" className="max-w-40 truncate text-left font-medium normal-nums" title={label}>
                {label}
              </th>
              <td className="text-right">{format.number(trades)}</td>
              <td className="text-right whitespace-nowrap" title={risk === null ? 'no risk known' : undefined}>
                {format.money(risk, currency)} {risk !== null && <span className="text-xs text-fg-3">{currency}</span>}
              </td>
              <td className="text-right text-fg-2">{unknown === 0 ? '' : format.number(unknown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Trades({ data }: { data: Exposure }) {
  const format = useFormat();
  return (
    <Card
      title="Open trades"
      meta={data.of > data.trades.length ? `${format.number(data.trades.length)} of ${format.number(data.of)}` : format.number(data.of)}
    >
      <div className="overflow-x-auto">
        <table className="w-full min-w-[720px] border-separate border-spacing-0 text-sm tabular-nums">
          <ReportTableHead heads={['Symbol', 'Side', 'Account', 'Opened', 'Open size', 'Entry', 'At risk']} words={4} />
          <tbody>
            {data.trades.map((trade) => (
              <tr key={trade.uid} className={ROW}>
                <th scope="row" className="text-left font-medium">
                  <Link to={`/trades/${trade.uid}`} className="rounded-sm hover:underline">
                    {trade.symbol}
                  </Link>
                </th>
                <td className="text-fg-2">{trade.direction}</td>
                <td className="max-w-40 truncate text-fg-2" title={trade.accountName}>
                  {trade.accountName}
                </td>
                <td>{format.day(trade.openedDay)}</td>
                <td className="text-right">{format.number(trade.openQuantity)}</td>
                <td className="text-right">{trade.avgEntry === null ? NOTHING : format.number(trade.avgEntry)}</td>
                <td className="text-right whitespace-nowrap" title={trade.risk === null ? 'no risk known' : undefined}>
                  {format.money(trade.risk, trade.currency)}{' '}
                  {trade.risk !== null && <span className="text-xs text-fg-3">{trade.currency}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

const tableOf = ({ trades }: Exposure) => ({
  columns: ['Symbol', 'Side', 'Opened', 'Size', 'Open size', 'Entry', 'At risk', 'Currency', 'Account'],
  rows: trades.map((trade) => [
    trade.symbol,
    trade.direction,
    trade.openedDay,
    ...[exact(trade.quantity), exact(trade.openQuantity), exact(trade.avgEntry), exact(trade.risk)],
    trade.currency,
    trade.accountName,
  ]),
});
