import type { Settings } from '../../src/contract/settings.ts';
import { createTradingDay, dayText } from '../../src/domain/calendar/trading-day.ts';
import { useSettings } from './use-settings.ts';

/** By the day of the journal: an account may be in tomorrow already. */
export function useToday(): string {
  return dayAt(Date.now(), useSettings().day);
}

/** A screen asks by the dozen in one drawing, and clocks of zones are slow to read: it is worked out once a minute. */
export function dayAt(now: number, day: Day): string {
  const minute = Math.floor(now / MINUTE_MS);
  if (known.day !== day || known.minute !== minute) known = { day, minute, text: dayText(createTradingDay(day)(now)) };
  return known.text;
}

type Day = Settings['day'];
let known: { day: Day | null; minute: number; text: string } = { day: null, minute: 0, text: '' };
const MINUTE_MS = 60_000;
