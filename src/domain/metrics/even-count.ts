import type { Metric } from './metric.ts';
import { countOf, EVEN } from './outcomes.ts';

export const evenCount: Metric = {
  id: 'evenCount',
  label: 'Even',
  unit: 'count',
  better: null,
  about: 'How many trades were neither won nor lost.',
  formula: 'trades inside the breakeven band',
  convention: 'The edge of the band belongs to it.',
  undefinedWhen: null,
  of: ({ trades }) => countOf(trades, EVEN),
};
