import { placesToShow } from '../../analysis/reports/places-to-show.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { metricOf } from './metric-of.ts';
import { isOfDays, ofTrades } from './of-trades.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.rolling>;

/** A statistic of the trades up to each of them. Of so many that it would take long only some are looked at, evenly spread. */
export function rollingOf(study: Study, { metric: id, window, points }: Asked): OutputOf<typeof reports.rolling> {
  const metric = metricOf(id);
  const { trades, currency, columns } = study;
  const there = isOfDays(metric) ? 0 : Math.max(0, trades.length - window + 1);
  const every = Math.max(1, Math.ceil((there * window) / MOST_STEPS));
  const ends = Array.from({ length: Math.ceil(there / every) }, (_, at) => window + at * every);
  const values = ends.map((end) => ofTrades(metric, part(trades, end - window, end)));
  const show = (value: number | null) => showValue(value, metric.unit, currency);
  return {
    basis: showBasis(study),
    points: placesToShow([values.map((value) => value ?? Number.NaN)], points).map((at) => {
      const n = ends[at] as number;
      return { n, day: dayText(columns.trades.of.closedDay[trades.slots[n - 1] as number] as number), value: show(values[at] ?? null) };
    }),
    every,
    of: there,
    whole: show(ofTrades(metric, trades)),
    why: isOfDays(metric) ? 'ofDays' : there === 0 ? 'tooFew' : null,
  };
}

function part(all: ClosedTrades, from: number, to: number): ClosedTrades {
  const cut = (values: ArrayLike<number>) => {
    const own = new Float64Array(to - from);
    for (let at = from; at < to; at++) own[at - from] = values[at] as number;
    return own;
  };
  const { results, outcomes, costs, multiples, held } = all;
  return {
    length: to - from,
    areGross: all.areGross === true,
    results: cut(results),
    outcomes: cut(outcomes),
    costs: cut(costs),
    multiples: cut(multiples),
    held: cut(held),
  };
}

const MOST_STEPS = 1_000_000;
