import { type Curve, equityCurve, partLost, placesToShow, worstFalls } from '../../analysis/reports/equity-curve.ts';
import { type EquitySteps, stepsByDay, stepsByExit } from '../../analysis/reports/equity-steps.ts';
import { spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { Value } from '../../contract/report-shapes.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import type { Fall } from '../../domain/statistics/falls.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.equity>;
type Shown = OutputOf<typeof reports.equity>;

/** Realised money by the day of each exit, or exit by exit, with the falls from its highest. */
export function equityOf({ sql }: ReadContext, study: Study, { filter, unit, by, points }: Asked): Shown {
  const span = spanOf(filter, study.conventions);
  const steps = by === 'day' ? stepsByDay(study, span) : stepsByExit(study, span);
  const nothing: Shown = { basis: showBasis(study), points: [], of: 0, deepest: null, steepest: null, capital: null, why: 'noTrades' };
  if (steps.days.length === 0) return nothing;
  const curve = equityCurve(sql, study, steps, unit);
  if (!curve) return { ...nothing, why: 'noCapital' };

  const { values, fallen, capital } = curve;
  const show = (value: number) => showValue(value, unit === 'money' ? 'money' : 'ratio', study.currency);
  const depth = (lost: number, part: number | null) => (unit === 'percent' ? part : show(lost));
  const { deepest, steepest } = worstFalls(curve);
  const changes = steps.net.map((net, at) => (unit === 'money' ? net : unit === 'r' ? (steps.r[at] as number) : returnOf(values, at)));
  return {
    ...nothing,
    points: placesToShow(values.subarray(1), points).map((at) => ({
      day: dayText(steps.days[at] as number),
      at: steps.at[at] as number | null,
      value: show(values[at + 1] as number),
      change: show(changes[at] as number),
      fall: show(fallen[at + 1] as number),
      trades: steps.trades[at] as number,
    })),
    of: steps.days.length,
    deepest: deepest && fallShown(deepest, curve, steps, depth),
    steepest: steepest && fallShown(steepest, curve, steps, depth),
    capital: showValue(capital, 'money', study.currency) as string | null,
    why: null,
  };
}

/** What a step made of what was there before it. */
const returnOf = (values: Float64Array, at: number): number => (1 + (values[at + 1] as number)) / (1 + (values[at] as number)) - 1;

function fallShown(fall: Fall, curve: Curve, { days }: EquitySteps, showDepth: (units: number, part: number | null) => Value) {
  const { peak, trough, end } = fall;
  // Place 0 is the beginning, before the first day.
  const on = (place: number) => days[Math.max(1, place) - 1] as number;
  const part = partLost(curve, fall);
  return {
    depth: showDepth((curve.values[trough] as number) - (curve.values[peak] as number), part),
    part,
    peak: dayText(on(peak)),
    trough: dayText(on(trough)),
    end: end === null ? null : dayText(on(end)),
    days: (end === null ? (days.at(-1) as number) : on(end)) - on(peak),
  };
}
