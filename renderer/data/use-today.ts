import { createTradingDay, dayText } from '../../src/domain/calendar/trading-day.ts';
import { useSettings } from './use-settings.ts';

/** By the day of the journal: an account may be in tomorrow already. */
export function useToday(): string {
  const { day } = useSettings();
  const minute = Math.floor(Date.now() / MINUTE_MS);
  // A screen asks by the dozen in one drawing, and clocks of zones are slow to read.
  if (known.day !== day || known.minute !== minute) known = { day, minute, text: dayText(createTradingDay(day)(minute * MINUTE_MS)) };
  return known.text;
}

type Day = ReturnType<typeof useSettings>['day'];
let known: { day: Day | null; minute: number; text: string } = { day: null, minute: 0, text: '' };
const MINUTE_MS = 60_000;
