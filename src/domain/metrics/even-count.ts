import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { tradeCount } from './trade-count.ts';

const made = fromTotals('results', ({ even }) => even.count);

export const evenCount: Metric = {
  id: 'evenCount',
  label: 'Even',
  unit: 'count',
  better: null,
  about: 'How many trades were neither won nor lost.',
  formula: 'trades inside the breakeven band',
  parts: [tradeCount],
  convention: 'The edge of the band belongs to it.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  ...made,
};
