import { deviation } from '../statistics/deviation.ts';
import { expectancy } from './expectancy.ts';
import type { Metric } from './metric.ts';
import { deviationOfSums } from './quality-of-sums.ts';
import { tradeCount } from './trade-count.ts';

export const resultDeviation: Metric = {
  id: 'resultDeviation',
  label: 'Deviation of results',
  unit: 'money',
  better: 'lower',
  about: 'How far results lie around their mean.',
  formula: 'sample deviation of results',
  parts: [expectancy, tradeCount],
  convention: null,
  undefinedWhen: 'fewer than two trades are closed',
  sample: 'closed',
  interval: { by: 'means', from: { list: 'results', of: ({ all }) => deviationOfSums(all) } },
  of: ({ trades }) => deviation(trades.results),
};
