import { longestRun } from '../statistics/longest-run.ts';
import type { Metric } from './metric.ts';
import { WON } from './outcomes.ts';
import { winCount } from './win-count.ts';

export const winStreak: Metric = {
  id: 'winStreak',
  label: 'Wins in a row',
  unit: 'count',
  better: 'higher',
  about: 'The most trades in a row that won.',
  formula: 'longest run of trades that won',
  parts: [winCount],
  convention: 'A trade that came out even ends the run.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  of: ({ trades }) => longestRun(trades.outcomes, WON),
};
