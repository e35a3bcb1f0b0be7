import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import { lossCount } from './loss-count.ts';
import type { Metric } from './metric.ts';
import { totalLost } from './total-lost.ts';

const made = fromTotals('results', ({ lost }) => ratio(lost.sum, lost.count));

export const averageLoss: Metric = {
  id: 'averageLoss',
  label: 'Average loss',
  unit: 'money',
  better: 'higher',
  about: 'What a trade that lost came to on average.',
  formula: 'sum of results that lost / lost',
  parts: [totalLost, lossCount],
  convention: null,
  undefinedWhen: 'no losing trade yet',
  sample: 'lost',
  interval: { by: 'means', from: made.from },
  ...made,
};
