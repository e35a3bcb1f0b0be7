import { figuresOf } from '../../analysis/reports/figures-of.ts';
import { realisedByDay, spanOfAll } from '../../analysis/reports/realised-by-day.ts';
import { type Study, studyOfAll } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import type { Filter } from '../../domain/filter.ts';
import { conventionsOf } from '../table/conventions.ts';
import { metricOf } from './metric-of.ts';
import { showBasis } from './show-basis.ts';
import { showFigure, showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.compare>;
type Shown = OutputOf<typeof reports.compare>;

/** Both sides are told in one currency, else they could not be compared. */
export async function compareOf(context: ReadContext, { filter, a, b, metrics }: Asked): Promise<Shown> {
  const conventions = await conventionsOf(context);
  const study = (side: Filter, currency: string | null) => studyOfAll(context.sql, [filter, side], conventions, currency);
  const alone = [study(a, null), study(b, null)] as const;
  const areAlike = alone[0].currency === alone[1].currency;
  const [ofA, ofB] = areAlike ? alone : [study(a, conventions.reportingCurrency), study(b, conventions.reportingCurrency)];
  const figures = (of: Study, side: Filter) => figuresOf(context.sql, of, realisedByDay(of, spanOfAll([filter, side], conventions)));
  const [inA, inB] = [figures(ofA, a), figures(ofB, b)];
  return {
    a: showBasis(ofA),
    b: showBasis(ofB),
    shared: inBoth(ofA, ofB),
    rows: metrics.map(metricOf).map((metric) => {
      const [one, other] = [metric.of(inA), metric.of(inB)];
      return {
        metric: metric.id,
        a: showFigure(metric, inA, ofA.currency),
        b: showFigure(metric, inB, ofB.currency),
        difference: showValue(one === null || other === null ? null : one - other, metric.unit, ofA.currency),
        interval: null,
        verdict: null,
      };
    }),
    tells: null,
  };
}

function inBoth(a: Study, b: Study): number {
  const isInA = new Uint8Array(a.columns.trades.length);
  for (const slot of a.trades.slots) isInA[slot] = 1;
  return b.trades.slots.filter((slot) => isInA[slot] === 1).length;
}
