import { capitalBefore } from '../../analysis/reports/capital-before.ts';
import { realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import { cumulated } from '../../domain/statistics/cumulated.ts';
import { type Fall, falls } from '../../domain/statistics/falls.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.drawdowns>;
type Shown = OutputOf<typeof reports.drawdowns>;

/** Falls of what was realised, by day: a high is what stood at the end of one. */
export function drawdownsOf({ sql }: ReadContext, study: Study, { filter, unit, limit }: Asked): Shown {
  const days = realisedByDay(study, spanOf(filter, study.conventions));
  const [first] = days;
  const capital = first ? capitalBefore(sql, study.columns, study, first.day) : null;
  const whole = capital !== null && capital > 0 ? capital : null;
  const nothing = { basis: showBasis(study), capital: showValue(capital, 'money', study.currency) as string | null };
  if (unit === 'percent' && whole === null) return { ...nothing, rows: [], of: 0, deepest: null, steepest: null };

  const steps = days.map(({ net, r }) => (unit === 'r' ? r : net));
  const found = falls(cumulated(steps, unit === 'r' ? 0 : (capital ?? 0)));
  const rows = found.toSorted((a, b) => a.depth - b.depth).slice(0, limit);
  const isPart = unit !== 'r' && whole !== null;
  const parts = rows.map(({ part }) => (isPart ? part : null));
  const steepest = parts.reduce((best: number, part, at) => ((part ?? 0) < (parts[best] ?? 0) ? at : best), 0);
  const depth = (units: number) =>
    unit === 'percent' ? units / (whole as number) : showValue(units, unit === 'r' ? 'r' : 'money', study.currency);
  return {
    ...nothing,
    rows: rows.map((fall, at) => ({ ...dated(fall), depth: depth(fall.depth), part: parts[at] ?? null })),
    of: found.length,
    deepest: rows.length === 0 ? null : 0,
    steepest: isPart && rows.length > 0 ? steepest : null,
  };

  /** Place 0 is the beginning, before the first day. */
  function dated({ peak, trough, end }: Fall) {
    const on = (place: number) => (days[place - 1] as { day: number }).day;
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
