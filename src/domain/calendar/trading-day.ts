import { zoneOffset } from './zone-offset.ts';

/** When the days of an account begin, and whether one is named after the date it starts or ends on. */
export interface TradingDayRule {
  readonly zone: string;
  /** 17:00 */
  readonly startsAt: string;
  readonly label: 'start' | 'end';
}

/**
 * The trading day of an instant, counted from 1970, by what the clocks of the account show: whatever they show from 17:00 on is the
 * next session's, also on a night when they are changed. A day from midnight to midnight has one date, whichever end names it.
 */
export function createTradingDay({ zone, startsAt, label }: TradingDayRule): (at: number) => number {
  const offset = zoneOffset(zone);
  const starts = (Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3))) * MINUTE;
  const ahead = (label === 'end' && starts > 0 ? DAY : 0) - starts;
  return (at) => Math.floor((at + offset(at) + ahead) / DAY);
}

/** A date written YYYY-MM-DD, counted from 1970. */
export function dayNumber(text: string): number {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / DAY;
}

export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
