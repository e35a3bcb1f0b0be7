import { fromTotals } from './from-totals.ts';
import { lossCount } from './loss-count.ts';
import type { Metric } from './metric.ts';

const made = fromTotals('results', ({ lost }) => lost.sum);

export const totalLost: Metric = {
  id: 'totalLost',
  label: 'Lost in all',
  unit: 'money',
  better: 'higher',
  about: 'What the losing trades lost together.',
  formula: 'sum of results that lost',
  parts: [lossCount],
  convention: null,
  undefinedWhen: null,
  sample: 'lost',
  interval: null,
  ...made,
};
