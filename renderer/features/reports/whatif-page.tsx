import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../src/contract/call.ts';
import type { Filter } from '../../../src/contract/filter.ts';
import { tidyFilter } from '../../../src/contract/read-filter.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { metricNamed } from '../../../src/domain/metrics/metric-named.ts';
import { api } from '../../api.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { useQuery } from '../../data/use-query.ts';
import { FilterChips } from '../../filter/filter-chips.tsx';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { writeFigure } from '../../format/write-figure.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { AmountField } from './amount-field.tsx';
import { ReportFrame } from './report-frame.tsx';
import { ReportTableHead } from './report-table-head.tsx';
import { useReportState } from './use-report-state.ts';
import { WhatIfState } from './whatif-state.ts';

type WhatIf = OutputOf<typeof reports.whatIf>;

/** What would have come of it without some trades, or with another size; and how much of that chance alone explains. */
export function WhatIfPage() {
  const { filter } = useFilter();
  const [state, change] = useReportState(WhatIfState);
  const without = state.without.filter((each) => Object.keys(each).length > 0);
  const { data, error } = useQuery(
    api.reports.whatIf,
    { filter, without, tried: state.tried, size: state.risk === null ? { kind: 'asTaken' } : { kind: 'fixedRisk', risk: state.risk } },
    { keepPrevious: true },
  );
  // Every change of what is taken out is another idea that was tried.
  const put = (next: Filter[]) => change({ without: next, tried: Math.min(10_000, state.tried + (state.without.length > 0 ? 1 : 0)) });
  return (
    <ReportFrame title="What if" basis={data?.basis} error={error}>
      {data && (
        <div className="flex flex-col gap-2.5">
          <Card title="Without" meta="what any of these means is taken out">
            <div className="flex flex-col items-start gap-1.5 px-3 pb-3">
              {state.without.map((each, at) => (
                <Without
                  // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be the same
                  key={at}
                  filter={each}
                  onChange={(next) => put(state.without.map((old, place) => (place === at ? tidyFilter(next) : old)))}
                  onRemove={() => put(state.without.filter((_, place) => place !== at))}
                />
              ))}
              <Button
                size="sm"
                icon={Plus}
                disabled={state.without.length >= 20}
                onClick={() => change({ without: [...state.without, {}] })}
              >
                {state.without.length === 0 ? 'Take something out' : 'Take out more'}
              </Button>
              <div className="mt-1 w-full border-t border-line pt-2">
                <AmountField
                  label={`Or the same risk for every trade, ${data.basis.currency}`}
                  value={state.risk}
                  onChange={(risk) => change({ risk })}
                />
              </div>
            </div>
          </Card>
          <Hindsight data={data} isAsked={without.length > 0 || state.risk !== null} />
          <div className="grid grid-cols-2 gap-2.5 max-lg:grid-cols-1">
            <Figures data={data} />
            <Curves data={data} />
          </div>
        </div>
      )}
    </ReportFrame>
  );
}

function Without({ filter, onChange, onRemove }: { filter: Filter; onChange: (filter: Filter) => void; onRemove: () => void }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <div role="toolbar" aria-label="Taken out" className="flex max-w-full min-w-0 items-center gap-1">
      <FilterChips filter={filter} change={(part) => onChange({ ...filter, ...part })} {...{ isAdding, setAdding }} />
      <Button variant="quiet" size="sm" onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}

/** What is found by looking back is always too good. */
function Hindsight({ data, isAsked }: { data: WhatIf; isAsked: boolean }) {
  const format = useFormat();
  const { tried, byChance, bestByChance } = data.hindsight;
  if (!isAsked)
    return (
      <p className="px-1 text-sm text-fg-2">
        Nothing is changed yet. Take out a setup, an hour, a weekday or a tag to see what it came to without it.
      </p>
    );
  return (
    <Alert tone="warn" title="This is hindsight.">
      {byChance !== null && (
        <p>
          As many trades taken out at random would have helped as much in {format.percent(byChance * 100)} of draws.
          {bestByChance !== null &&
            tried > 1 &&
            ` The best of ${format.number(tried)} tries at random: in ${format.percent(bestByChance * 100)}.`}
        </p>
      )}
      <p>
        {tried === 1 ? 'One idea was looked at.' : `${format.number(tried)} ideas were looked at.`} The more are tried, the sooner one of
        them looks good by chance.
      </p>
    </Alert>
  );
}

function Figures({ data }: { data: WhatIf }) {
  const format = useFormat();
  const { currency } = data.basis;
  return (
    <Card title="Before and after" meta={sayTrades(data, format.number)}>
      <table className="w-full border-separate border-spacing-0 text-sm tabular-nums">
        <ReportTableHead heads={['Measure', 'As it was', 'Without']} words={1} />
        <tbody>
          {data.before.map((before, at) => {
            const metric = metricNamed(before.metric);
            const after = data.after[at];
            return (
              metric && (
                <tr key={before.metric} className="[&>*]:h-7 [&>*]:border-b [&>*]:border-line [&>*]:px-3 last:[&>*]:border-b-0">
                  <th scope="row" className="text-left font-normal text-fg-2">
                    {metric.label}
                  </th>
                  <td className="text-right">{writeFigure(metric, before.value, format, { currency, whole: true })}</td>
                  <td className="text-right font-medium">{writeFigure(metric, after?.value ?? null, format, { currency, whole: true })}</td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

function sayTrades({ trades }: WhatIf, write: (count: number) => string): string {
  const risk = trades.withoutRisk > 0 ? `, ${write(trades.withoutRisk)} without a known risk left out` : '';
  const ruin = trades.notTaken > 0 ? `, ${write(trades.notTaken)} not taken once nothing was left to risk` : '';
  return `${write(trades.removed)} of ${write(trades.before)} trades taken out${risk}${ruin}`;
}

function Curves({ data }: { data: WhatIf }) {
  const { filter } = useFilter();
  const { trades, basis } = data;
  const isDrawn = data.curve.length > 1;
  return (
    <Card
      title="Results added up"
      meta={basis.currency}
      actions={
        isDrawn && (
          <PictureButton
            title="Results added up, as they were and without"
            meta={`${basis.currency}; looked at from behind, so it is too good`}
            of={filter}
            n={[trades.before, trades.after]}
            draw={() => <Lines data={data} />}
          />
        )
      }
    >
      <div className="px-3 pb-2">
        {isDrawn ? <Lines data={data} /> : <p className="text-sm text-fg-2">Too few trades are left to be drawn.</p>}
      </div>
    </Card>
  );
}

function Lines({ data }: { data: WhatIf }) {
  const format = useFormat();
  const write = (value: number) => format.money(value, data.basis.currency, { signed: true, whole: true });
  const points = (of: 'before' | 'after') => data.curve.map((point) => ({ x: point.n, y: Number(point[of] ?? 0) }));
  return (
    <SeriesChart
      label="Results added up, as they were and without"
      series={[
        { name: 'was', colour: 's2', dash: '5 2', points: points('before') },
        { name: 'without', colour: 's1', points: points('after') },
      ]}
      write={{
        x: (value) => format.number(value),
        y: write,
        at: (x) => {
          const point = data.curve.find(({ n }) => n === x);
          return {
            title: point ? `${format.day(point.day)}, trade ${format.number(x)}` : '',
            rows: point
              ? [
                  { name: 'As it was', value: write(Number(point.before)) },
                  { name: 'Without', value: write(Number(point.after)) },
                ]
              : [],
          };
        },
      }}
    />
  );
}
