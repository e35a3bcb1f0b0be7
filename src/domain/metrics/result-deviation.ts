import { deviation } from '../statistics/deviation.ts';
import type { Metric } from './metric.ts';

export const resultDeviation: Metric = {
  id: 'resultDeviation',
  label: 'Deviation of results',
  unit: 'money',
  better: 'lower',
  about: 'How far results lie around their mean.',
  formula: 'sample deviation of results',
  convention: null,
  undefinedWhen: 'fewer than two trades are closed',
  of: ({ trades }) => deviation(trades.results),
};
