import { quantile } from '../statistics/quantile.ts';
import type { Metric } from './metric.ts';
import { bestTwentieth, worstTwentieth } from './parts.ts';

export const tailRatio: Metric = {
  id: 'tailRatio',
  label: 'Tail ratio',
  unit: 'ratio',
  better: 'higher',
  about: 'How large the best results are against the worst.',
  formula: '95th percentile / 5th percentile, without its sign',
  parts: [bestTwentieth, worstTwentieth],
  convention: 'Of results of trades, between two values in proportion.',
  undefinedWhen: 'the worst twentieth is not below zero',
  sample: 'closed',
  interval: null,
  of: ({ trades }) => {
    const [best, worst] = [quantile(trades.results, 0.95), quantile(trades.results, 0.05)];
    return best === null || worst === null || worst >= 0 ? null : best / -worst;
  },
};
