import type { Realised, RealisedDay, RealisedDays } from '../../analysis/reports/realised-days.ts';
import type { DayCell } from '../../contract/days.ts';
import type { WrittenDay } from '../../db/queries/written-days.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

export const amount = (units: number, currency: string): string => decimalText(unitsToDecimal(units, currency));

export function showRealised({ currency, gross, costs, carry, net, exits, costsUnknown, unknown }: Realised) {
  const text = (units: number) => amount(units, currency);
  return { currency, gross: text(gross), costs: text(costs), carry: text(carry), net: text(net), exits, costsUnknown, unknown };
}

export function showDay(day: number, sums: ReadonlyMap<string, RealisedDay>, written: readonly WrittenDay[]): DayCell {
  const review = written.filter(({ kind }) => kind === 'day');
  return {
    day: dayText(day),
    sums: [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)).map(showSum),
    marks: {
      plan: written.length > review.length,
      review: review.length > 0,
      reviewed: review.some(({ reviewed }) => reviewed === 1),
      rating: review.find(({ rating }) => rating !== null)?.rating ?? null,
      images: written.reduce((sum, { images }) => sum + images, 0),
    },
  };
}

function showSum(of: RealisedDay): DayCell['sums'][number] {
  const { opened, closed, won, lost, breakeven } = of;
  return {
    ...showRealised(of),
    r: of.rExits === 0 ? null : { value: of.r, exits: of.rExits },
    ...{ opened, closed, won, lost, breakeven },
    closedNet: amount(of.closedNet, of.currency),
  };
}

/** In order, those about which something was only written among them. */
export function showDays(days: RealisedDays, written: readonly WrittenDay[]): DayCell[] {
  const byDay = Map.groupBy(written, ({ day }) => dayNumber(day));
  return [...new Set([...days.keys(), ...byDay.keys()])]
    .sort((a, b) => a - b)
    .map((day) => showDay(day, days.get(day) ?? new Map(), byDay.get(day) ?? []));
}
