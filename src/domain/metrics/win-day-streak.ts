import { longestRun } from '../statistics/longest-run.ts';
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
  undefinedWhen: null,
  sample: 'tradingDays',
  interval: null,
  of: ({ days }) =>
    longestRun(
      Array.from(days.results)
        .filter((_, at) => days.trades[at] !== 0)
        .map(Math.sign),
      1,
    ),
};
