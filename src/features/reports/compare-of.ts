import { figuresOf } from '../../analysis/reports/figures-of.ts';
import { realisedByDay, spanOfAll } from '../../analysis/reports/realised-by-day.ts';
import { type Study, studyOfAll } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { Compared } from '../../contract/report-shapes.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import type { Filter } from '../../domain/filter.ts';
import type { Figures } from '../../domain/metrics/figures.ts';
import { intervalOfDifference } from '../../domain/metrics/interval-of.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { sampleSize } from '../../domain/metrics/sample.ts';
import type { Interval, Sureness } from '../../domain/statistics/intervals/interval.ts';
import { conventionsOf } from '../table/conventions.ts';
import { metricOf } from './metric-of.ts';
import { showBasis } from './show-basis.ts';
import { showFigure, showInterval, showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.compare>;
type Shown = OutputOf<typeof reports.compare>;

/** Both sides are told in one currency, else they could not be compared. */
export async function compareOf(context: ReadContext, { filter, a, b, metrics }: Asked): Promise<Shown> {
  const conventions = await conventionsOf(context);
  const study = (side: Filter, currency: string | null) => studyOfAll(context.sql, [filter, side], conventions, currency);
  const alone = [study(a, null), study(b, null)] as const;
  const currency = currencyOfBoth(...alone, conventions.reportingCurrency);
  const [ofA, ofB] = [a, b].map((side, at) => (alone[at]?.currency === currency ? alone[at] : study(side, currency))) as [Study, Study];
  const figures = (of: Study, side: Filter) => figuresOf(context.sql, of, realisedByDay(of, spanOfAll([filter, side], conventions)));
  const [inA, inB] = [figures(ofA, a), figures(ofB, b)];
  return {
    a: showBasis(ofA),
    b: showBasis(ofB),
    shared: inBoth(ofA, ofB),
    rows: metrics.map(metricOf).map((metric) => compared(metric, inA, inB, { ...conventions, currency: ofA.currency })),
    tells: tells(metricOf(metrics[0] as string), inA, inB, { ...conventions, currency: ofA.currency }),
  };
}

/** A side without trades takes that of the other. */
function currencyOfBoth(a: Study, b: Study, reportingCurrency: string): string {
  const isEmpty = ({ trades, left }: Study) => trades.length + left.noRate.length === 0;
  if (a.currency === b.currency || isEmpty(b)) return a.currency;
  return isEmpty(a) ? b.currency : reportingCurrency;
}

type Told = Sureness & { readonly currency: string };

function compared(metric: Metric, inA: Figures, inB: Figures, told: Told): Compared {
  const [a, b] = [showFigure(metric, inA, told.currency, told), showFigure(metric, inB, told.currency, told)];
  const [one, other] = [metric.of(inA), metric.of(inB)];
  const interval = intervalOfDifference(metric, inA, inB, told);
  const isTooFew = metric.interval !== null && Math.min(a.n, b.n) < told.floor;
  return {
    metric: metric.id,
    a,
    b,
    difference: showValue(one === null || other === null ? null : one - other, metric.unit, told.currency),
    interval: showInterval(interval, metric, told.currency),
    verdict: isTooFew ? 'tooFew' : interval && verdictOf(interval),
  };
}

const verdictOf = ({ from, to }: Interval) => (from > 0 ? 'aHigher' : to < 0 ? 'bHigher' : 'chance');

/** Half of the interval is what a difference must be beyond; it takes four times the trades to halve it. */
function tells(metric: Metric, inA: Figures, inB: Figures, told: Told): Shown['tells'] {
  const interval = intervalOfDifference(metric, inA, inB, told);
  if (interval === null) return null;
  return {
    metric: metric.id,
    smallest: showValue((interval.to - interval.from) / 2, metric.unit, told.currency),
    more: 3 * (sampleSize(metric.sample, inA) + sampleSize(metric.sample, inB)),
  };
}

function inBoth(a: Study, b: Study): number {
  const isInA = new Uint8Array(a.columns.trades.length);
  for (const slot of a.trades.slots) isInA[slot] = 1;
  return b.trades.slots.filter((slot) => isInA[slot] === 1).length;
}
