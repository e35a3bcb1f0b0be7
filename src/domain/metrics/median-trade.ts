import { quantile } from '../statistics/quantile.ts';
import type { Metric } from './metric.ts';
import { tradeCount } from './trade-count.ts';

export const medianTrade: Metric = {
  id: 'medianTrade',
  label: 'Median trade',
  unit: 'money',
  better: 'higher',
  about: 'Half of the trades made more, half less.',
  formula: 'middle of the results in order',
  parts: [tradeCount],
  convention: null,
  undefinedWhen: 'no trade is closed yet',
  sample: 'closed',
  interval: { by: 'middle', list: 'results', outcome: null },
  of: ({ trades }) => quantile(trades.results, 0.5),
};
