import { lossCount } from './loss-count.ts';
import type { Metric } from './metric.ts';
import { LOST, ofOutcome } from './outcomes.ts';

export const largestLoss: Metric = {
  id: 'largestLoss',
  label: 'Largest loss',
  unit: 'money',
  better: 'higher',
  about: 'The trade that lost most.',
  formula: 'lowest result that lost',
  parts: [lossCount],
  convention: null,
  undefinedWhen: 'no losing trade yet',
  sample: 'lost',
  interval: null,
  of: ({ trades }) => {
    const all = ofOutcome(trades, trades.results, LOST);
    return all.length === 0 ? null : all.reduce((one, other) => Math.min(one, other));
  },
};
