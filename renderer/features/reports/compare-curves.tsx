import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { SeriesChart } from '../../charts/series-chart.tsx';
import { useQuery } from '../../data/use-query.ts';
import { bothOf } from '../../filter/both-of.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSideWords } from './use-side-words.ts';

interface CompareCurvesProps {
  both: Filter;
  a: Filter;
  b: Filter;
  /** How many trades either side has. */
  n: readonly number[];
}

/** R added up, by how many trades had been closed, so that both begin at the same place. */
export function CompareCurves({ both, a, b, n }: CompareCurvesProps) {
  const sides = useSideWords(a, b);
  const one = useCurve(bothOf(both, a));
  const other = useCurve(bothOf(both, b));
  return (
    <Card
      title="Cumulative R"
      meta={META}
      actions={
        one &&
        other &&
        isDrawn(one, other) && (
          <PictureButton title="Cumulative R" meta={`${META}; ${sides}`} of={both} n={n} draw={() => <Lines {...{ one, other }} />} />
        )
      }
    >
      <div className="min-h-[284px] px-3 pb-2">
        {one && other && isDrawn(one, other) && <Lines {...{ one, other }} />}
        {one && other && !isDrawn(one, other) && (
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

const META = 'by trade, in the order of closing';
const isDrawn = (one: readonly Point[], other: readonly Point[]): boolean => one.length > 1 && other.length > 1;

function Lines({ one, other }: { one: Point[]; other: Point[] }) {
  const format = useFormat();
  const r = (value: number | undefined) => (value === undefined ? '' : format.r(value));
  return (
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
