import { nothing, type Realised, type RealisedDay } from '../../analysis/reports/realised-days.ts';
import type { DayCell } from '../../contract/days.ts';
import type { WrittenDay } from '../../db/queries/written-days.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

export const amount = (units: number, currency: string): string => decimalText(unitsToDecimal(units, currency));

export function showRealised({ money, exits, unknown }: Realised) {
  return {
    money: byName(money).map(([currency, { gross, costs, carry, net }]) => ({
      currency,
      gross: amount(gross, currency),
      costs: amount(costs, currency),
      carry: amount(carry, currency),
      net: amount(net, currency),
    })),
    exits,
    unknown,
  };
}

export function showDay(of: RealisedDay, written: readonly WrittenDay[]): DayCell {
  const { opened, closed, won, lost, breakeven } = of;
  const review = written.filter(({ kind }) => kind === 'day');
  return {
    day: dayText(of.day),
    ...showRealised(of),
    r: of.rExits === 0 ? null : { value: of.r, exits: of.rExits },
    ...{ opened, closed, won, lost, breakeven },
    closedNet: byName(of.closedNet).map(([currency, net]) => ({ currency, net: amount(net, currency) })),
    marks: {
      plan: written.length > review.length,
      review: review.length > 0,
      reviewed: review.some(({ reviewed }) => reviewed === 1),
      rating: review.find(({ rating }) => rating !== null)?.rating ?? null,
      images: written.reduce((sum, { images }) => sum + images, 0),
    },
  };
}

/** In order, those about which something was only written among them. */
export function showDays(days: ReadonlyMap<number, RealisedDay>, written: readonly WrittenDay[]): DayCell[] {
  const byDay = Map.groupBy(written, ({ day }) => dayNumber(day));
  return [...new Set([...days.keys(), ...byDay.keys()])]
    .sort((a, b) => a - b)
    .map((day) => showDay(days.get(day) ?? nothing(day), byDay.get(day) ?? []));
}

const byName = <T>(values: ReadonlyMap<string, T>): [string, T][] => [...values].sort(([a], [b]) => (a < b ? -1 : 1));
