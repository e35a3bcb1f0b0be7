import { createTradingDay, dayText } from '../../../src/domain/calendar/trading-day.ts';
import { useSettings } from '../../data/use-settings.ts';

/** By the day of the journal. */
export function useToday(): string {
  const { day } = useSettings();
  return dayText(createTradingDay(day)(Date.now()));
}
