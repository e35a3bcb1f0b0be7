import { instantShown } from '../calendar/instant-shown.ts';
import { dayNumber, dayText } from '../calendar/trading-day.ts';
import { zoneOffset } from '../calendar/zone-offset.ts';

export const DAY_MS = 86_400_000;

/** A date, and whether exchanges open on it; holidays are left to luck but for the new year and Christmas. */
export interface SampleDay {
  readonly text: string;
  readonly number: number;
  readonly weekday: number;
  readonly isBusiness: boolean;
}

export function sampleDay(number: number): SampleDay {
  const text = dayText(number);
  const weekday = new Date(number * DAY_MS).getUTCDay();
  const isHoliday = /-(01-01|07-04|12-25)$/.test(text);
  return { text, number, weekday, isBusiness: weekday !== 0 && weekday !== 6 && !isHoliday };
}

export function daysUntil(end: string, count: number): SampleDay[] {
  const last = dayNumber(end);
  return Array.from({ length: count }, (_, at) => sampleDay(last - count + 1 + at));
}

/** The instant at which clocks of a zone show so many minutes after midnight of a day. */
export function instantOf(day: number, minutes: number, zone: string, ms = 0): number {
  return instantShown(day * DAY_MS + Math.floor(minutes) * 60_000, zone) + ms;
}

export function nextBusinessDay(day: number, atLeast: number): number {
  let next = day + atLeast;
  while (!sampleDay(next).isBusiness) next++;
  return next;
}

/** The same instant where the market is open then, else the next opening. From and to are minutes after midnight. */
export function whenOpen(at: number, [from, to]: readonly [number, number], zone: string): number {
  const local = at + zoneOffset(zone)(at);
  const day = Math.floor(local / DAY_MS);
  const minutes = (local - day * DAY_MS) / 60_000;
  if (sampleDay(day).isBusiness && minutes >= from && minutes <= to) return at;
  return instantOf(sampleDay(day).isBusiness && minutes < from ? day : nextBusinessDay(day, 1), from, zone);
}

/** The third Friday of a month (1 to 12). */
export function thirdFriday(year: number, month: number): number {
  const first = Math.floor(Date.UTC(year, month - 1, 1) / DAY_MS);
  const weekday = new Date(first * DAY_MS).getUTCDay();
  return first + ((5 - weekday + 7) % 7) + 14;
}
