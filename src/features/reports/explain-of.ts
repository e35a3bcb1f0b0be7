import { firstRows } from '../../analysis/first-rows.ts';
import { keysIn } from '../../analysis/keys-in.ts';
import { figuresOf } from '../../analysis/reports/figures-of.ts';
import { realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { inSample, listOf } from '../../domain/metrics/in-sample.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { List } from '../../domain/metrics/totals.ts';
import { moneyScale } from '../../domain/money/money-scale.ts';
import { tradeRows } from '../table/trade-rows.ts';
import { insideOf } from './inside-of.ts';
import { metricOf } from './metric-of.ts';
import { showBasis } from './show-basis.ts';
import { showFigure, showValue } from './show-figure.ts';
import { withoutOf } from './without-of.ts';

type Asked = ParsedInputOf<typeof reports.explain>;

/** A figure with the trades it is made of, those first that move it most. */
export async function explainOf(
  context: ReadContext,
  study: Study,
  { filter, metric: id, show }: Asked,
): Promise<OutputOf<typeof reports.explain>> {
  const metric = metricOf(id);
  const { trades, currency } = study;
  const figures = figuresOf(context.sql, study, realisedByDay(study, spanOf(filter, study.conventions)));
  const { inside, without } = inSample(metric.sample, trades);
  const list = listOf(metric.sample);
  const values = trades[list];
  const figure = showFigure(metric, figures, currency, study.conventions);
  const sizes = Float64Array.from(inside, (place) => -Math.abs(values[place] as number));
  const moving = firstRows(keysIn(sizes), show, false).map((at) => inside[at] as number);
  return {
    basis: showBasis(study),
    figure,
    parts: metric.parts.map(({ label, unit, of }) => ({ label, unit, value: showValue(of(figures), unit, currency) })),
    inside: {
      n: figure.n,
      of: isOfDays(metric) ? 'days' : 'trades',
      trades: inside.length,
      filter: await insideOf(context, study, { filter, metric, inside }),
    },
    trades: await tradeRows(
      context,
      moving.map((place) => trades.slots[place] as number),
    ),
    without: without.length === 0 ? [] : [await withoutOf(context, study, { filter, metric, without })],
    values: spread(
      Float64Array.from(isOfDays(metric) ? figures.days.results : inside, (each) => (isOfDays(metric) ? each : (values[each] as number))),
      scaleOf(list, currency),
    ),
  };
}

const isOfDays = ({ sample }: Metric): boolean => sample === 'days' || sample === 'tradingDays';

/** Of money what people call one. */
const scaleOf = (list: List, currency: string): number => (list === 'results' || list === 'costs' ? 10 ** moneyScale(currency) : 1);

/** In order, the smallest and the largest among them. */
function spread(values: Float64Array, scale: number): number[] {
  const sorted = values.sort();
  const count = Math.min(sorted.length, MOST_VALUES);
  const step = count > 1 ? (sorted.length - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, at) => (sorted[Math.round(at * step)] as number) / scale);
}
const MOST_VALUES = 400;
