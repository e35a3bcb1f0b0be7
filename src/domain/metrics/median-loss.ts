import { quantile } from '../statistics/quantile.ts';
import { lossCount } from './loss-count.ts';
import type { Metric } from './metric.ts';
import { LOST, ofOutcome } from './outcomes.ts';

export const medianLoss: Metric = {
  id: 'medianLoss',
  label: 'Median loss',
  unit: 'money',
  better: 'higher',
  about: 'The middle one of the trades that lost.',
  formula: 'middle of the results that lost',
  parts: [lossCount],
  convention: null,
  undefinedWhen: 'no losing trade yet',
  sample: 'lost',
  interval: { by: 'middle', list: 'results', outcome: LOST },
  of: ({ trades }) => quantile(ofOutcome(trades, trades.results, LOST), 0.5),
};
