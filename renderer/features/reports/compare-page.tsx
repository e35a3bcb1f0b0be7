import { ArrowLeftRight } from 'lucide-react';
import type { Filter } from '../../../src/contract/filter.ts';
import { tidyFilter } from '../../../src/contract/read-filter.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { CompareCurves } from './compare-curves.tsx';
import { CompareDistributions } from './compare-distributions.tsx';
import { CompareRows } from './compare-rows.tsx';
import { CompareSide } from './compare-side.tsx';
import { CompareStart } from './compare-start.tsx';
import { CompareState } from './compare-state.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { ReportFrame } from './report-frame.tsx';
import { sayCompared } from './say-compared.ts';
import { useReportState } from './use-report-state.ts';

/** Two samples side by side: each difference with its interval, and in words whether it is more than chance. */
export function ComparePage() {
  const format = useFormat();
  const { filter } = useFilter();
  const [{ a, b }, change] = useReportState(CompareState);
  const { data, error, isPlaceholderData } = useQuery(api.reports.compare, { filter, a, b, metrics: METRICS }, { keepPrevious: true });
  const isChosen = JSON.stringify(a) !== JSON.stringify(b);
  const put = (side: 'a' | 'b') => (next: Filter, how: { inPlace: boolean }) => change({ [side]: tidyFilter(next) }, how);
  const figure = (side: 'a' | 'b', metric: string) => data?.rows.find((row) => row.metric === metric)?.[side];
  return (
    <ReportFrame
      title="Compare"
      basis={data?.a}
      error={error}
      needsNone
      beside={data ? sayCompared(data, isChosen, [filter, a, b], format) : ''}
      actions={
        <Button variant="quiet" icon={ArrowLeftRight} disabled={!isChosen} onClick={() => change({ a: b, b: a })}>
          Swap
        </Button>
      }
    >
      {data && (
        <div className="flex flex-col gap-2.5">
          <div className="grid grid-cols-2 gap-2.5">
            <CompareSide
              side="a"
              filter={a}
              basis={data.a}
              change={put('a')}
              result={figure('a', 'totalResult')}
              r={figure('a', 'meanR')}
            />
            <CompareSide
              side="b"
              filter={b}
              basis={data.b}
              change={put('b')}
              result={figure('b', 'totalResult')}
              r={figure('b', 'meanR')}
            />
          </div>
          {isChosen ? (
            <>
              <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'opacity-50' : ''}>
                <CompareRows data={data} both={filter} a={a} b={b} />
              </div>
              <div className="grid grid-cols-2 gap-2.5 max-lg:grid-cols-1">
                <CompareCurves both={filter} a={a} b={b} n={[data.a.trades, data.b.trades]} />
                <CompareDistributions both={filter} a={a} b={b} n={[data.a.trades, data.b.trades]} />
              </div>
            </>
          ) : data.a.trades === 0 ? (
            <NothingCounted basis={data.a} filter={filter} />
          ) : (
            <CompareStart onChoose={(sides) => change(sides)} />
          )}
        </div>
      )}
    </ReportFrame>
  );
}

/** The first decides what can be told at all. */
const METRICS = [
  ...['meanR', 'expectancy', 'winRate', 'profitFactor', 'averageWin', 'averageLoss', 'payoff'],
  ...['medianTrade', 'held', 'costShare', 'totalResult'],
];
