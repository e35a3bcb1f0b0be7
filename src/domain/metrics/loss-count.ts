import type { Metric } from './metric.ts';
import { countOf, LOST } from './outcomes.ts';

export const lossCount: Metric = {
  id: 'lossCount',
  label: 'Lost',
  unit: 'count',
  better: 'lower',
  about: 'How many trades were lost.',
  formula: 'trades below the breakeven band',
  convention: 'The breakeven band is a setting.',
  undefinedWhen: null,
  of: ({ trades }) => countOf(trades, LOST),
};
