import { equityCurve, partLost } from '../../analysis/reports/equity-curve.ts';
import { stepsByDay } from '../../analysis/reports/equity-steps.ts';
import { spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import type { Fall } from '../../domain/statistics/falls.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.drawdowns>;
type Shown = OutputOf<typeof reports.drawdowns>;

/** Falls of what was realised, by day: a high is what stood at the end of one. */
export function drawdownsOf({ sql }: ReadContext, study: Study, { filter, unit, limit }: Asked): Shown {
  const { days, ...steps } = stepsByDay(study, spanOf(filter, study.conventions));
  const nothing: Shown = { basis: showBasis(study), rows: [], of: 0, deepest: null, steepest: null, capital: null, why: 'noTrades' };
  if (days.length === 0) return nothing;
  const curve = equityCurve(sql, study, { days, ...steps }, unit);
  if (!curve) return { ...nothing, why: 'noCapital' };

  const parts = new Map(curve.falls.map((fall) => [fall, partLost(curve, fall)]));
  const depth = (fall: Fall) => (unit === 'percent' ? (parts.get(fall) as number) : fall.depth);
  const all = curve.falls.toSorted((a, b) => depth(a) - depth(b));
  // The one that lost the largest part belongs to them, however small its money.
  const steepest = all.reduce<Fall | null>(
    (worst, fall) => ((parts.get(fall) ?? 0) < (worst ? (parts.get(worst) ?? 0) : 0) ? fall : worst),
    null,
  );
  const rows = all.filter((fall, at) => at < limit || fall === steepest);
  return {
    ...nothing,
    rows: rows.map((fall) => ({
      ...dated(fall),
      depth: showValue(depth(fall), unit === 'money' ? 'money' : 'ratio', study.currency),
      part: parts.get(fall) ?? null,
    })),
    of: all.length,
    deepest: rows.length === 0 ? null : 0,
    steepest: steepest ? rows.indexOf(steepest) : null,
    capital: showValue(curve.capital, 'money', study.currency) as string | null,
    why: null,
  };

  /** Place 0 is the beginning, before the first day. */
  function dated({ peak, trough, end }: Fall) {
    const on = (place: number) => days[place - 1] as number;
    const high = on(Math.max(1, peak));
    const until = end === null ? Math.max(dayNumber(study.conventions.today), on(trough)) : on(end);
    return {
      peak: peak === 0 ? null : dayText(on(peak)),
      from: dayText(on(peak + 1)),
      trough: dayText(on(trough)),
      recovered: end === null ? null : dayText(on(end)),
      daysDown: on(trough) - high,
      daysUp: end === null ? null : on(end) - on(trough),
      days: until - high,
    };
  }
}
