import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { totalResult } from './total-result.ts';
import { tradeCount } from './trade-count.ts';

const made = fromTotals('results', ({ all }) => ratio(all.sum, all.count));

export const expectancy: Metric = {
  id: 'expectancy',
  label: 'Expectancy',
  unit: 'money',
  better: 'higher',
  about: 'What one trade made on average.',
  formula: 'sum of results / closed',
  parts: [totalResult, tradeCount],
  convention: 'Trades that came out even count as closed.',
  undefinedWhen: 'no trade is closed yet',
  sample: 'closed',
  interval: { by: 'means', from: made.from },
  ...made,
};
