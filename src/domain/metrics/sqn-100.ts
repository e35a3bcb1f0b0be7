import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';
import { quality } from './quality.ts';

export const sqn100: Metric = {
  id: 'sqn100',
  label: 'SQN, at most 100 trades',
  unit: 'ratio',
  better: 'higher',
  about: 'SQN as if there were no more than 100 trades, to compare systems of different age.',
  formula: 'root of n, at most 100, x mean R / deviation of R',
  convention: 'Sample deviation. Weak below 30 trades.',
  undefinedWhen: 'fewer than two trades have a known risk, or all came out the same',
  of: ({ trades }) => quality(known(trades.multiples), 100),
};
