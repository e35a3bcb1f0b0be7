import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';

export const expectancy: Metric = {
  id: 'expectancy',
  label: 'Expectancy',
  unit: 'money',
  better: 'higher',
  about: 'What one trade made on average.',
  formula: 'sum of results / closed',
  convention: 'Trades that came out even count as closed.',
  undefinedWhen: 'no trade is closed yet',
  of: ({ trades }) => mean(trades.results),
};
