import { longestRunOfDays } from './longest-run-of-days.ts';
import type { Metric } from './metric.ts';
import { daysTraded } from './parts.ts';

export const lossDayStreak: Metric = {
  id: 'lossDayStreak',
  label: 'Losing days in a row',
  unit: 'count',
  better: 'lower',
  about: 'The most days in a row that lost money.',
  formula: 'longest run of days below zero',
  parts: [daysTraded],
  convention: 'Days without a closed trade are passed over.',
  undefinedWhen: 'no trade is closed yet',
  sample: 'tradingDays',
  interval: null,
  of: ({ days }) => longestRunOfDays(days, -1),
};
