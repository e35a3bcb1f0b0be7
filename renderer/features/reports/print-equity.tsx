import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { EquityFigure } from './equity-figure.tsx';

/** What was realised, added up, with how far it fell. */
export function PrintEquity({ filter }: { filter: Filter }) {
  const format = useFormat();
  const data = useQuery(api.reports.equity, { filter, points: 400 }).data;
  if (!data || data.points.length < 2) return null;
  const { currency } = data.basis;
  const write = (value: number | string | null) => format.money(value, currency, { signed: true, whole: true });
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 font-semibold">
        Realised, added up <span className="font-normal text-fg-3">{currency}</span>
      </h3>
      <div className="h-60">
        <EquityFigure data={data} unit="money" onOpen={() => undefined} />
      </div>
      {data.deepest && (
        <p className="text-sm text-fg-2">
          Deepest drawdown by day {write(data.deepest.depth)}, from {format.day(data.deepest.peak)} to {format.day(data.deepest.trough)}
          {data.deepest.end === null ? ', not made up yet.' : `, made up on ${format.day(data.deepest.end)}.`}
        </p>
      )}
    </section>
  );
}
