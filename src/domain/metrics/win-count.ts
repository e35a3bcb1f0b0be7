import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { tradeCount } from './trade-count.ts';

const made = fromTotals('results', ({ won }) => won.count);

export const winCount: Metric = {
  id: 'winCount',
  label: 'Won',
  unit: 'count',
  better: 'higher',
  about: 'How many trades were won.',
  formula: 'trades above the breakeven band',
  parts: [tradeCount],
  convention: 'The breakeven band is a setting.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  ...made,
};
