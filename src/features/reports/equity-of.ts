import { datedFall, lookedAtUntil } from '../../analysis/reports/dated-fall.ts';
import { type Curve, equityCurve, partLost, worstFalls } from '../../analysis/reports/equity-curve.ts';
import { type EquitySteps, stepsByDay, stepsByExit } from '../../analysis/reports/equity-steps.ts';
import { placesToShow } from '../../analysis/reports/places-to-show.ts';
import { spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { Value } from '../../contract/report-shapes.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { cumulated } from '../../domain/statistics/cumulated.ts';
import type { Fall } from '../../domain/statistics/falls.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.equity>;
type Shown = OutputOf<typeof reports.equity>;

/** Realised money by the day of each exit, or exit by exit, with the falls from its highest. */
export function equityOf({ sql }: ReadContext, study: Study, { filter, unit, by, points }: Asked): Shown {
  const span = spanOf(filter, study.conventions);
  const steps = by === 'day' ? stepsByDay(study, span) : stepsByExit(study, span);
  const { exits, withRisk } = steps;
  const curve = equityCurve(sql, study, steps, unit);
  const nothing = { points: [], of: 0, deepest: null, steepest: null, capital: null };
  if (typeof curve === 'string') return { basis: showBasis(study), ...nothing, exits, withRisk, why: curve };

  const { values, fallen, capital } = curve;
  const show = (value: number) => showValue(value, unit === 'money' ? 'money' : 'ratio', study.currency);
  const shownFall = (fall: Fall) =>
    fallShown(fall, curve, { days: steps.days, until: lookedAtUntil(filter, study.conventions, steps.days) }, (lost, part) =>
      unit === 'percent' ? part : show(lost),
    );
  const { deepest, steepest } = worstFalls(curve);
  const changeAt = (at: number) => (unit === 'percent' ? returnOf(values, at) : ((unit === 'r' ? steps.r : steps.net)[at] as number));
  const closed = cumulated(steps.trades);
  return {
    basis: showBasis(study),
    points: placesToShow([values.subarray(1), fallen.subarray(1)], points, placesOf(deepest, steepest)).map((at) => ({
      day: dayText(steps.days[at] as number),
      at: Number.isNaN(steps.at[at]) ? null : (steps.at[at] as number),
      value: show(values[at + 1] as number),
      change: show(changeAt(at)),
      fall: show(fallen[at + 1] as number),
      trades: steps.trades[at] as number,
      closed: closed[at + 1] as number,
    })),
    of: steps.days.length,
    deepest: deepest && shownFall(deepest),
    steepest: steepest && shownFall(steepest),
    capital: showValue(capital, 'money', study.currency) as string | null,
    exits,
    withRisk,
    why: null,
  };
}

/** Steps from which falls begin, where they are lowest, and where they end. */
const placesOf = (...falls: readonly (Fall | null)[]): number[] =>
  falls.flatMap((fall) => [fall?.peak, fall?.trough, fall?.end].flatMap((place) => (place == null || place === 0 ? [] : [place - 1])));

/** What a step made of what was there before it. */
const returnOf = (values: Float64Array, at: number): number => (1 + (values[at + 1] as number)) / (1 + (values[at] as number)) - 1;

function fallShown(
  fall: Fall,
  curve: Curve,
  { days, until }: { days: EquitySteps['days']; until: number },
  showDepth: (units: number, part: number | null) => Value,
) {
  const part = partLost(curve, fall);
  const { high, trough, end, days: length } = datedFall(fall, days, until);
  return {
    depth: showDepth((curve.values[fall.trough] as number) - (curve.values[fall.peak] as number), part),
    part,
    peak: dayText(high),
    trough: dayText(trough),
    end: end === null ? null : dayText(end),
    days: length,
  };
}
