import { sum } from '../statistics/sum.ts';
import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';

export const totalR: Metric = {
  id: 'totalR',
  label: 'Total R',
  unit: 'r',
  better: 'higher',
  about: 'What all trades made together, each measured by its own risk.',
  formula: 'sum of R',
  convention: 'Trades without a known risk are left out.',
  undefinedWhen: 'no closed trade has a known risk',
  of: ({ trades }) => {
    const multiples = known(trades.multiples);
    return multiples.length === 0 ? null : sum(multiples);
  },
};
