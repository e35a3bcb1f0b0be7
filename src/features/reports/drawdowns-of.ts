import { datedFall, lookedAtUntil } from '../../analysis/reports/dated-fall.ts';
import { equityCurve, partLost, worstFalls } from '../../analysis/reports/equity-curve.ts';
import { stepsByDay } from '../../analysis/reports/equity-steps.ts';
import { spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import type { Fall } from '../../domain/statistics/falls.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.drawdowns>;
type Shown = OutputOf<typeof reports.drawdowns>;

/** Falls of what was realised, by day: a high is what stood at the end of one. */
export function drawdownsOf({ sql }: ReadContext, study: Study, { filter, unit, limit }: Asked): Shown {
  const steps = stepsByDay(study, spanOf(filter, study.conventions));
  const { days, exits, withRisk } = steps;
  const curve = equityCurve(sql, study, steps, unit);
  const nothing = { rows: [], of: 0, deepest: null, steepest: null, capital: null };
  if (typeof curve === 'string') return { basis: showBasis(study), ...nothing, exits, withRisk, why: curve };

  const until = lookedAtUntil(filter, study.conventions, days);
  const lost = ({ peak, trough }: Fall) => (curve.values[trough] as number) - (curve.values[peak] as number);
  const depth = (fall: Fall) => (unit === 'percent' ? (partLost(curve, fall) as number) : lost(fall));
  const all = curve.falls.toSorted((a, b) => depth(a) - depth(b));
  const worst = worstFalls(curve).steepest;
  const isWorst = ({ peak, trough }: Fall) => peak === worst?.peak && trough === worst.trough;
  // The one that lost the largest part belongs to them, however small its money; where money came in meanwhile it may be none of the others.
  const rows = all.filter((fall, at) => at < limit || isWorst(fall));
  if (worst && !rows.some(isWorst)) rows.push(worst);
  return {
    basis: showBasis(study),
    rows: rows.map((fall) => ({
      ...dated(fall),
      depth: showValue(depth(fall), unit === 'money' ? 'money' : 'ratio', study.currency),
      part: partLost(curve, fall),
    })),
    of: all.length,
    deepest: all.length === 0 ? null : 0,
    steepest: worst ? rows.findIndex(isWorst) : null,
    capital: showValue(curve.capital, 'money', study.currency) as string | null,
    exits,
    withRisk,
    why: null,
  };

  /** Place 0 is the beginning, before the first day. */
  function dated(fall: Fall) {
    const { high, trough, end, days: length } = datedFall(fall, days, until);
    return {
      peak: fall.peak === 0 ? null : dayText(high),
      from: dayText(days[fall.peak] as number),
      trough: dayText(trough),
      recovered: end === null ? null : dayText(end),
      daysDown: trough - high,
      daysUp: end === null ? null : end - trough,
      days: length,
    };
  }
}
