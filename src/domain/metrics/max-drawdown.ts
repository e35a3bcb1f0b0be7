import { deepestFall } from '../statistics/deepest-fall.ts';
import type { Metric } from './metric.ts';
import { totalResult } from './total-result.ts';
import { tradeCount } from './trade-count.ts';

export const maxDrawdown: Metric = {
  id: 'maxDrawdown',
  label: 'Deepest drawdown, by trade',
  unit: 'money',
  better: 'higher',
  about: 'The most that was given back from a high of the results of closed trades.',
  formula: 'lowest of (sum of results - its highest so far)',
  parts: [totalResult, tradeCount],
  convention: 'Of closed trades, one after the other; the high begins at zero.',
  undefinedWhen: null,
  sample: 'closed',
  interval: null,
  of: ({ trades }) => deepestFall(trades.results),
};
