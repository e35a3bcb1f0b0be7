import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';
import { LOST, ofOutcome } from './outcomes.ts';

export const totalLost: Metric = {
  id: 'totalLost',
  label: 'Lost in all',
  unit: 'money',
  better: 'higher',
  about: 'What the losing trades lost together.',
  formula: 'sum of results that lost',
  convention: null,
  undefinedWhen: null,
  of: ({ trades }) => sum(ofOutcome(trades, trades.results, LOST)),
};
