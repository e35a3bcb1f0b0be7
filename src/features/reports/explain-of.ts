import { figuresOf } from '../../analysis/reports/figures-of.ts';
import { realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { tradeRows } from '../table/trade-rows.ts';
import { metricOf } from './metric-of.ts';
import { showBasis } from './show-basis.ts';
import { showFigure } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.explain>;

/** A figure with the trades it is made of, those first that move it most. */
export async function explainOf(
  context: ReadContext,
  study: Study,
  { filter, metric: id, show }: Asked,
): Promise<OutputOf<typeof reports.explain>> {
  const metric = metricOf(id);
  const figures = figuresOf(context.sql, study, realisedByDay(study, spanOf(filter, study.conventions)));
  const values = metric.unit === 'r' ? study.trades.multiples : study.trades.results;
  const places = [...study.trades.slots.keys()]
    .filter((place) => !Number.isNaN(values[place]))
    .sort((a, b) => Math.abs(values[b] as number) - Math.abs(values[a] as number));
  return {
    basis: showBasis(study),
    figure: showFigure(metric, figures, study.currency),
    parts: [],
    trades: await tradeRows(
      context,
      Int32Array.from(places.slice(0, show), (place) => study.trades.slots[place] as number),
    ),
    without: [],
    values: [],
  };
}
