import { dayNumber, dayText } from '../../src/domain/calendar/trading-day.ts';

export interface DayTick {
  /** Counted from 1970. */
  readonly day: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** About so many days between two, on Mondays, on firsts of months or of years: what is round at that distance. */
export function dayTicks(from: number, to: number, about: number): DayTick[] {
  const rough = (to - from) / about;
  if (rough <= 16) {
    const step = [1, 2, 7, 14].find((each) => each >= rough) ?? 14;
    const first = step < 7 ? from : from + ((((MONDAY - from) % 7) + 7) % 7);
    return walk(first, to, (day) => day + step).map((day) => ({ day, unit: 'day' }));
  }
  const months = [1, 2, 3, 6, 12, 24, 60, 120].find((each) => each * 30.4 >= rough) ?? 240;
  const [year, month] = dayText(from).split('-').map(Number) as [number, number];
  const start = Math.ceil((year * 12 + month - 1 + (dayText(from).endsWith('-01') ? 0 : 1)) / months) * months;
  const ticks: DayTick[] = [];
  for (let at = start; ; at += months) {
    const day = dayNumber(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`);
    if (day > to) return ticks;
    ticks.push({ day, unit: at % 12 === 0 ? 'year' : 'month' });
  }
}

/** 1970 began with a Thursday. */
const MONDAY = 4;

function walk(first: number, to: number, next: (day: number) => number): number[] {
  const days: number[] = [];
  for (let day = first; day <= to; day = next(day)) days.push(day);
  return days;
}
