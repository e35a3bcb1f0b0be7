import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';

export const totalWon: Metric = {
  id: 'totalWon',
  label: 'Won in all',
  unit: 'money',
  better: 'higher',
  about: 'What the winning trades made together.',
  formula: 'sum of results that won',
  convention: null,
  undefinedWhen: null,
  of: ({ trades }) => sum(ofOutcome(trades, trades.results, WON)),
};
