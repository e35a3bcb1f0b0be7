import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';

const made = fromTotals('results', ({ all }) => all.count);

export const tradeCount: Metric = {
  id: 'tradeCount',
  label: 'Trades',
  unit: 'count',
  better: null,
  about: 'How many trades were closed.',
  formula: 'closed trades',
  parts: [],
  convention: null,
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  ...made,
};
