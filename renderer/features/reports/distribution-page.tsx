import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { api } from '../../api.ts';
import { BinChart } from '../../charts/bin-chart.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DistributionState } from './distribution-state.ts';
import { ExportMenu } from './export-menu.tsx';
import { ReportFrame } from './report-frame.tsx';
import { sayBin } from './say-bin.ts';
import { useReport } from './use-report.ts';
import { useReportState } from './use-report-state.ts';
import { type Distribution, widthOf } from './width-of.ts';

/** Where results lie, and how long trades were held. */
export function DistributionPage() {
  const format = useFormat();
  const { filter } = useFilter();
  const [{ of }, change] = useReportState(DistributionState);
  const { data, error } = useReport(api.reports.distribution, { filter, of, bins: 30 });
  const write = (value: string | number | null) => writeAs(of, value, data?.basis.currency ?? '', format);
  const width = data ? widthOf(data) : null;
  return (
    <ReportFrame
      title="Distribution"
      basis={data?.basis}
      error={error}
      actions={data && <ExportMenu name="distribution" table={() => tableOf(data)} />}
      choices={
        <Segmented
          aria-label="Of"
          value={of}
          onChange={(next) => change({ of: next })}
          options={[
            { value: 'r', label: 'R' },
            { value: 'result', label: 'Results' },
            { value: 'held', label: 'Time held' },
          ]}
        />
      }
    >
      {data && data.n === 0 && (
        <p className="text-fg-2">{of === 'r' ? 'No closed trade here has a known risk.' : 'No closed trade here has known hours.'}</p>
      )}
      {data && data.n > 0 && (
        <div className="flex flex-col gap-2.5">
          <Card
            title={TITLE[of]}
            meta={
              width === null
                ? undefined
                : `bins of ${write(width).replace('+', '')}${data.bins.some(({ isTail }) => isTail) ? '; paler: everything beyond, gathered' : ''}`
            }
            actions={<PictureButton title={TITLE[of]} of={filter} n={[data.n]} draw={() => <Bars {...{ data, of }} />} />}
          >
            <div className="px-3 pb-2">
              <Bars {...{ data, of }} />
            </div>
          </Card>
          <dl className="flex flex-wrap gap-x-8 gap-y-2 px-1 text-sm">
            <Fact name="Trades" value={format.number(data.n)} />
            <Fact name="Mean" value={write(data.mean)} />
            <Fact name="Median" value={write(data.median)} />
            <Fact name="Deviation" value={write(data.deviation).replace('+', '')} />
            <Fact name="5 in 100 are below" value={write(data.low)} />
            <Fact name="5 in 100 are above" value={write(data.high)} />
            {data.without > 0 && <Fact name={of === 'r' ? 'Without a known risk' : 'Without it'} value={format.number(data.without)} />}
          </dl>
        </div>
      )}
    </ReportFrame>
  );
}

function Bars({ data, of }: { data: Distribution; of: DistributionState['of'] }) {
  const format = useFormat();
  const write = (value: string | number | null) => writeAs(of, value, data.basis.currency, format);
  return (
    <BinChart
      height={360}
      look={of === 'held' ? 'plain' : 'result'}
      label={`${TITLE[of]} of ${format.number(data.n)} trades`}
      bins={data.bins.map(({ from, to, n, isTail }) => ({
        from: from === null ? null : Number(from),
        to: to === null ? null : Number(to),
        share: n / data.n,
        isTail,
      }))}
      marks={[
        ...(data.mean === null ? [] : [{ value: Number(data.mean), name: `mean ${write(data.mean)}` }]),
        ...(data.median === null ? [] : [{ value: Number(data.median), name: `median ${write(data.median)}` }]),
      ]}
      write={{
        value: write,
        share: (part) => format.percent(part * 100, { digits: 0 }),
        bin: (bin) => ({
          title: sayBin(bin, write),
          rows: [
            { name: 'Trades', value: format.number(Math.round(bin.share * data.n)) },
            { name: 'Of all', value: format.percent(bin.share * 100) },
          ],
        }),
      }}
    />
  );
}

const TITLE = { r: 'Distribution of R', result: 'Distribution of results', held: 'Distribution of time held' } as const;

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-xs text-fg-3">{name}</dt>
      <dd className="font-medium tabular-nums">{value}</dd>
    </div>
  );
}

function writeAs(of: DistributionState['of'], value: string | number | null, currency: string, format: Format): string {
  if (value === null) return '–';
  switch (of) {
    case 'r':
      return `${format.number(Number(Number(value).toFixed(2)), { signed: true })} R`;
    case 'result':
      return format.money(value, currency, { signed: true, whole: true });
    case 'held':
      return format.duration(Number(value));
  }
}

const tableOf = ({ bins, n, basis }: Distribution) => ({
  columns: ['From', 'To', 'Trades', 'Part', 'Currency'],
  rows: bins.map(({ from, to, n: trades }) => [exact(from), exact(to), trades, trades / Math.max(1, n), basis.currency]),
});
