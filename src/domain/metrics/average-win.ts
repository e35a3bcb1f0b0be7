import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';

export const averageWin: Metric = {
  id: 'averageWin',
  label: 'Average win',
  unit: 'money',
  better: 'higher',
  about: 'What a trade that won came to on average.',
  formula: 'sum of results that won / won',
  convention: null,
  undefinedWhen: 'no winning trade yet',
  of: ({ trades }) => mean(ofOutcome(trades, trades.results, WON)),
};
