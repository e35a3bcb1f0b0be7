import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';
import { quality } from './quality.ts';

export const sqn: Metric = {
  id: 'sqn',
  label: 'SQN',
  unit: 'ratio',
  better: 'higher',
  about: 'How steady the edge is for its size: mean R by its spread, more with more trades.',
  formula: 'root of n x mean R / deviation of R',
  convention: 'Sample deviation. Weak below 30 trades.',
  undefinedWhen: 'fewer than two trades have a known risk, or all came out the same',
  of: ({ trades }) => quality(known(trades.multiples), Number.POSITIVE_INFINITY),
};
