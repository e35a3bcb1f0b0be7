import type { Metric } from './metric.ts';

export const tradeCount: Metric = {
  id: 'tradeCount',
  label: 'Trades',
  unit: 'count',
  better: null,
  about: 'How many trades were closed.',
  formula: 'closed trades',
  convention: null,
  undefinedWhen: null,
  of: ({ trades }) => trades.length,
};
