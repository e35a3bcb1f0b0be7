import { longestRunOfDays } from './longest-run-of-days.ts';
import type { Metric } from './metric.ts';
import { daysTraded } from './parts.ts';

export const winDayStreak: Metric = {
  id: 'winDayStreak',
  label: 'Winning days in a row',
  unit: 'count',
  better: 'higher',
  about: 'The most days in a row that made money.',
  formula: 'longest run of days above zero',
  parts: [daysTraded],
  convention: 'Days without a closed trade are passed over.',
  undefinedWhen: 'no trade is closed yet',
  sample: 'tradingDays',
  interval: null,
  of: ({ days }) => longestRunOfDays(days, 1),
};
