import { quantile } from '../statistics/quantile.ts';
import type { Metric } from './metric.ts';

export const medianTrade: Metric = {
  id: 'medianTrade',
  label: 'Median trade',
  unit: 'money',
  better: 'higher',
  about: 'Half of the trades made more, half less.',
  formula: 'middle of the results in order',
  convention: null,
  undefinedWhen: 'no trade is closed yet',
  of: ({ trades }) => quantile(trades.results, 0.5),
};
