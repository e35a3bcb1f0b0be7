import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { totalWon } from './total-won.ts';
import { winCount } from './win-count.ts';

const made = fromTotals('results', ({ won }) => ratio(won.sum, won.count));

export const averageWin: Metric = {
  id: 'averageWin',
  label: 'Average win',
  unit: 'money',
  better: 'higher',
  about: 'What a trade that won came to on average.',
  formula: 'sum of results that won / won',
  parts: [totalWon, winCount],
  convention: null,
  undefinedWhen: 'no winning trade yet',
  sample: 'won',
  interval: { by: 'means', from: made.from },
  ...made,
};
