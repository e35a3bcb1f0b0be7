import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { winCount } from './win-count.ts';

const made = fromTotals('results', ({ won }) => won.sum);

export const totalWon: Metric = {
  id: 'totalWon',
  label: 'Won in all',
  unit: 'money',
  better: 'higher',
  about: 'What the winning trades made together.',
  formula: 'sum of results that won',
  parts: [winCount],
  convention: null,
  undefinedWhen: null,
  sample: 'won',
  interval: null,
  ...made,
};
