import { quantile } from '../statistics/quantile.ts';
import type { Metric } from './metric.ts';
import { allDays } from './parts.ts';

export const valueAtRisk: Metric = {
  id: 'valueAtRisk',
  label: 'Value at risk, 95 %',
  unit: 'money',
  better: 'higher',
  about: 'One day in twenty was worse than this.',
  formula: '5th percentile of the results of days',
  parts: [allDays],
  convention: 'Historical, between two values in proportion. A day on which nothing was realised is 0.',
  undefinedWhen: 'there is no day yet',
  sample: 'days',
  interval: null,
  of: ({ days }) => quantile(days.results, 0.05),
};
