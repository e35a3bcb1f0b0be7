import { Dices } from 'lucide-react';
import { useRef, useState } from 'react';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { JobState } from '../../../src/contract/frames.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { exact } from '../../../src/domain/xlsx/sheet.ts';
import { api } from '../../api.ts';
import { type Band, SeriesChart } from '../../charts/series-chart.tsx';
import { queryClient } from '../../data/query-client.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { countOf } from '../../format/count-of.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Field } from './grouping-choice.tsx';
import { ReportFrame } from './report-frame.tsx';
import { SimulateOdds } from './simulate-odds.tsx';
import { SimulatePass } from './simulate-pass.tsx';
import { SimulateProgress } from './simulate-progress.tsx';
import { SimulateState } from './simulate-state.ts';
import { useReportState } from './use-report-state.ts';

type Simulated = OutputOf<typeof reports.simulate>;

/** The own trades drawn again and again: how far apart the same trading may end, and how deep it may fall. */
export function SimulatePage() {
  const format = useFormat();
  const { filter } = useFilter();
  const [state, change] = useReportState(SimulateState);
  const { unit, trades, block, seed, capital, target, limit, kind } = state;
  const [job, setJob] = useState<JobState | null>(null);
  const input = {
    filter,
    unit,
    trades,
    block,
    seed,
    paths: PATHS,
    capital,
    pass: target !== null && limit !== null ? { target, limit, kind } : null,
  };
  const query = useQuery(api.reports.simulate, input, { keepPrevious: true, onProgress: setJob });
  const { data: answer, error, isPlaceholderData, isFetching } = query;
  // Fields that are typed into stay while it is drawn again, but money is never told as R.
  const answered = useRef(unit);
  if (answer && !isPlaceholderData) answered.current = unit;
  const data = answered.current === unit ? answer : undefined;
  const write = (value: string | number | null) => writeAs(unit, value, data?.basis.currency ?? '', format);
  return (
    <ReportFrame
      title="Monte Carlo"
      basis={data?.basis}
      error={error}
      actions={
        <>
          <Button variant="quiet" icon={Dices} onClick={() => change({ seed: seed + 1 })}>
            Draw again
          </Button>
          {data && <ExportMenu name="monte-carlo" table={() => tableOf(data)} />}
        </>
      }
      choices={
        <>
          <Field label="Unit">
            <Segmented
              size="sm"
              aria-label="Unit"
              value={unit}
              // What was typed in one unit means nothing in the other.
              onChange={(next) => change({ unit: next, capital: null, target: null, limit: null })}
              options={[
                { value: 'r', label: 'R' },
                { value: 'money', label: 'Money' },
              ]}
            />
          </Field>
          <Field label="Trades ahead">
            <Select
              size="sm"
              aria-label="Trades ahead"
              value={String(trades)}
              onChange={(next) => change({ trades: Number(next) })}
              options={withOwn([50, 100, 250, 500, 1000], trades).map((count) => ({ value: String(count), label: format.number(count) }))}
            />
          </Field>
          <Field label="Drawn">
            <Select
              size="sm"
              aria-label="Drawn"
              value={String(block)}
              onChange={(next) => change({ block: Number(next) })}
              options={withOwn([1, 5, 10, 20], block).map((count) => ({
                value: String(count),
                label: count === 1 ? 'one by one' : `in runs of ${format.number(count)}`,
              }))}
            />
          </Field>
          <SimulateProgress
            job={job}
            isDrawing={isFetching}
            isStopped={!isFetching && !error && (answer === undefined || isPlaceholderData)}
            onCancel={() => void queryClient.cancelQueries({ queryKey: [api.reports.simulate.path, input] })}
            onDraw={() => void query.refetch()}
          />
        </>
      }
    >
      {data && <Drawn {...{ data, state, write, change }} />}
    </ReportFrame>
  );
}

const PATHS = 10_000;

interface DrawnProps {
  data: Simulated;
  state: SimulateState;
  write: (value: string | number | null) => string;
  change: (part: Partial<SimulateState>) => void;
}

function Drawn({ data, state, write, change }: DrawnProps) {
  const format = useFormat();
  const { filter } = useFilter();
  if (data.why === 'noTrades' || data.why === 'noRisk' || data.fan.length === 0)
    return (
      <p className="text-fg-2">
        {data.why === 'noRisk'
          ? 'No closed trade here has a known risk: draw in money instead.'
          : 'There are no closed trades to draw from.'}
      </p>
    );
  return (
    <div className="flex flex-col gap-2.5">
      {data.why === 'fewTrades' && (
        <Alert tone="warn" title={`Drawn from ${countOf(data.n, 'trade', format)} only.`}>
          With so few, one lucky or unlucky trade shapes every path. Treat this as a sketch.
        </Alert>
      )}
      <Card
        title={`${format.number(data.trades)} trades ahead`}
        meta={`${format.number(data.paths)} paths from ${countOf(data.n, 'trade', format)}, seed ${data.seed}`}
        actions={
          <PictureButton
            title={`${format.number(data.trades)} trades ahead`}
            meta={`${format.number(data.paths)} paths; dark: half of them, pale: nine of ten`}
            of={filter}
            n={[data.n]}
            draw={() => <Fan data={data} unit={state.unit} />}
          />
        }
      >
        <div className="px-3 pb-2">
          <Fan data={data} unit={state.unit} />
          <p className="mt-1 text-sm text-fg-3">Dark: half of all paths. Pale: nine of ten. The line: as many end above it as below.</p>
        </div>
      </Card>
      <div className="grid grid-cols-2 gap-2.5 max-lg:grid-cols-1">
        <SimulateOdds data={data} write={write} capital={state.capital} unit={state.unit} onCapital={(capital) => change({ capital })} />
        <SimulatePass data={data} state={state} onChange={change} />
      </div>
      <p className="max-w-[80ch] px-1 text-sm text-fg-3">
        This assumes that the trades to come are like those drawn from.{' '}
        {data.block === 1
          ? 'Each is drawn by itself: runs of losses come by chance alone. Draw in runs to keep those there were.'
          : 'Trades that followed each other are drawn together, so runs stay runs.'}
      </p>
    </div>
  );
}

/** The middle of all paths, and how far around it they lie. */
function Fan({ data, unit }: { data: Simulated; unit: SimulateState['unit'] }) {
  const format = useFormat();
  const write = (value: string | number | null) => writeAs(unit, value, data.basis.currency, format);
  const points = (of: 'p5' | 'p25' | 'p50' | 'p75' | 'p95') => data.fan.map((at) => ({ x: at.trades, y: Number(at[of] ?? 0) }));
  const band = (low: 'p5' | 'p25', high: 'p75' | 'p95', opacity: number): Band => ({
    opacity,
    points: data.fan.map((at) => ({ x: at.trades, low: Number(at[low] ?? 0), high: Number(at[high] ?? 0) })),
  });
  return (
    <SeriesChart
      height={320}
      label={`Where ${format.number(data.paths)} paths of ${format.number(data.trades)} trades lie`}
      series={[{ name: 'middle', colour: 's1', points: points('p50') }]}
      bands={[band('p5', 'p95', 0.1), band('p25', 'p75', 0.16)]}
      write={{
        x: (value) => format.number(value),
        y: (value) => (unit === 'r' ? `${format.number(Number(value.toFixed(1)), { signed: true })} R` : write(value)),
        at: (x) => ({ title: `After ${countOf(x, 'trade', format)}`, rows: rowsAt(data, x, write) }),
      }}
    />
  );
}

const writeAs = (unit: SimulateState['unit'], value: string | number | null, currency: string, format: Format): string =>
  unit === 'r' ? format.r(value) : format.money(value, currency, { signed: true, whole: true });

function rowsAt({ fan }: Simulated, x: number, write: (value: string | number | null) => string) {
  const at = fan.find(({ trades }) => trades === x);
  if (!at) return [];
  return [
    { name: '95 of 100 below', value: write(at.p95) },
    { name: '75 of 100 below', value: write(at.p75) },
    { name: 'Middle', value: write(at.p50) },
    { name: '25 of 100 below', value: write(at.p25) },
    { name: '5 of 100 below', value: write(at.p5) },
  ];
}

const withOwn = (counts: readonly number[], own: number): number[] => [...new Set([...counts, own])].sort((a, b) => a - b);

const tableOf = ({ fan, basis }: Simulated) => ({
  columns: ['Trades', '5 of 100 below', '25 of 100 below', 'Middle', '75 of 100 below', '95 of 100 below', 'Currency'],
  rows: fan.map(({ trades, p5, p25, p50, p75, p95 }) => [trades, ...[p5, p25, p50, p75, p95].map(exact), basis.currency]),
});
