import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';

export const meanR: Metric = {
  id: 'meanR',
  label: 'Mean R',
  unit: 'r',
  better: 'higher',
  about: 'What one trade made on average of what it risked.',
  formula: 'sum of R / trades with a known risk',
  convention: 'Trades without a known risk are left out.',
  undefinedWhen: 'no closed trade has a known risk',
  of: ({ trades }) => mean(known(trades.multiples)),
};
