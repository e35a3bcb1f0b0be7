import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { tradeCount } from './trade-count.ts';

const made = fromTotals('results', ({ lost }) => lost.count);

export const lossCount: Metric = {
  id: 'lossCount',
  label: 'Lost',
  unit: 'count',
  better: 'lower',
  about: 'How many trades were lost.',
  formula: 'trades below the breakeven band',
  parts: [tradeCount],
  convention: 'The breakeven band is a setting.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  ...made,
};
