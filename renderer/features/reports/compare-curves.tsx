import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { useQuery } from '../../data/use-query.ts';
import { bothOf } from '../../filter/both-of.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';

interface CompareCurvesProps {
  both: Filter;
  a: Filter;
  b: Filter;
}

/** R added up, by how many trades had been closed, so that both begin at the same place. */
export function CompareCurves({ both, a, b }: CompareCurvesProps) {
  const format = useFormat();
  const one = useCurve(bothOf(both, a));
  const other = useCurve(bothOf(both, b));
  const r = (value: number | undefined) => (value === undefined ? '' : format.r(value));
  return (
    <Card title="Cumulative R" meta="by trade, in the order of closing">
      <div className="min-h-[284px] px-3 pb-2">
        {one && other && one.length > 1 && other.length > 1 && (
          <SeriesChart
            label="Cumulative R of A and B"
            series={[
              { name: 'A', colour: 's1', points: one },
              { name: 'B', colour: 's2', dash: '5 2', points: other },
            ]}
            write={{
              x: (value) => format.number(value),
              y: (value) => format.number(value, { digits: 1, signed: true }),
              at: (x) => ({
                title: `After ${format.number(x)} trades`,
                rows: [
                  { name: 'A', value: r(before(one, x)) },
                  { name: 'B', value: r(before(other, x)) },
                ],
              }),
            }}
          />
        )}
        {one && other && (one.length <= 1 || other.length <= 1) && (
          <p className="py-2 text-sm text-fg-2">One side has too few trades with a known risk to be drawn.</p>
        )}
        {(one === null || other === null) && (
          <p className="py-2 text-sm text-fg-2">
            The filter for both chooses by the same thing as a side: leave it to the sides to see the curves.
          </p>
        )}
      </div>
    </Card>
  );
}

interface Point {
  x: number;
  y: number;
}

/** undefined until it is known; null: no one filter says what is meant. */
function useCurve(filter: Filter | null): Point[] | null | undefined {
  const { data } = useQuery(api.reports.equity, { filter: filter ?? {}, unit: 'r', by: 'exit', points: 600 }, { enabled: filter !== null });
  if (filter === null) return null;
  return data && [{ x: 0, y: 0 }, ...data.points.map(({ value, closed }) => ({ x: closed, y: Number(value) }))];
}

/** What it had come to by then. */
const before = (points: readonly Point[], x: number): number | undefined => points.findLast((point) => point.x <= x)?.y;
