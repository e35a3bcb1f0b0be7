import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { LOST, ofOutcome } from './outcomes.ts';

export const averageLoss: Metric = {
  id: 'averageLoss',
  label: 'Average loss',
  unit: 'money',
  better: 'higher',
  about: 'What a trade that lost came to on average.',
  formula: 'sum of results that lost / lost',
  convention: null,
  undefinedWhen: 'no losing trade yet',
  of: ({ trades }) => mean(ofOutcome(trades, trades.results, LOST)),
};
