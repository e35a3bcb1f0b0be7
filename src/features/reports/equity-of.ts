import { capitalBefore } from '../../analysis/reports/capital-before.ts';
import { equityCurve, placesToShow } from '../../analysis/reports/equity-curve.ts';
import { type RealisedDay, realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.equity>;
type Shown = OutputOf<typeof reports.equity>;

/** Realised money by the day of each exit, with the falls from its highest. */
export function equityOf({ sql }: ReadContext, study: Study, { filter, unit, points }: Asked): Shown {
  const days = realisedByDay(study, spanOf(filter, study.conventions));
  const first = days[0]?.day;
  const capital = first === undefined ? null : capitalBefore(sql, study.columns, study, first);
  const money = (units: number | null) => showValue(units, 'money', study.currency) as string | null;
  const nothing: Shown = { basis: showBasis(study), points: [], of: days.length, deepest: null, capital: money(capital) };
  if (unit === 'percent' && (capital === null || capital <= 0)) return nothing;

  const whole = unit === 'percent' ? (capital as number) : 1;
  const steps = days.map((day) => stepOf(day, unit) / whole);
  const { values, fallen, deepest } = equityCurve(steps, 0);
  const inMoney = equityCurve(
    steps.map((step) => step * whole),
    unit === 'r' ? 0 : (capital ?? 0),
  );
  const show = (value: number) => showValue(value, unit === 'money' ? 'money' : 'ratio', study.currency);
  const dayAt = (place: number) => dayText((days[Math.max(0, place)] as RealisedDay).day);
  return {
    ...nothing,
    points: placesToShow(values, points).map((place) => ({
      day: dayAt(place),
      at: null,
      value: show(values[place] as number),
      change: show(steps[place] as number),
      fall: show(fallen[place] as number),
      trades: (days[place] as RealisedDay).trades,
    })),
    deepest: deepest && {
      depth: show(deepest.depth),
      part: unit === 'r' || capital === null ? null : (inMoney.deepest?.part ?? null),
      peak: dayAt(deepest.peak),
      trough: dayAt(deepest.trough),
      end: deepest.end === null ? null : dayAt(deepest.end),
      days: (days[deepest.end ?? days.length - 1] as RealisedDay).day - (days[Math.max(0, deepest.peak)] as RealisedDay).day,
    },
  };
}

const stepOf = ({ net, r }: RealisedDay, unit: Asked['unit']): number => (unit === 'r' ? r : net);
