import { longestRun } from '../statistics/longest-run.ts';
import { lossCount } from './loss-count.ts';
import type { Metric } from './metric.ts';
import { LOST } from './outcomes.ts';

export const lossStreak: Metric = {
  id: 'lossStreak',
  label: 'Losses in a row',
  unit: 'count',
  better: 'lower',
  about: 'The most trades in a row that lost.',
  formula: 'longest run of trades that lost',
  parts: [lossCount],
  convention: 'A trade that came out even ends the run.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  of: ({ trades }) => longestRun(trades.outcomes, LOST),
};
