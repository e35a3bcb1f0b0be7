import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';

export const totalCosts: Metric = {
  id: 'totalCosts',
  label: 'Costs',
  unit: 'money',
  better: 'lower',
  about: 'What commissions, fees and taxes took.',
  formula: 'sum of costs',
  convention: 'Trades whose costs are not known are left out.',
  undefinedWhen: null,
  of: ({ trades }) => sum(known(trades.costs)),
};
