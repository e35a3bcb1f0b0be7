import { dayReturns } from './day-returns.ts';
import type { Metric } from './metric.ts';
import { daysAYear, deviationOfReturns } from './parts.ts';
import { yearlyDeviation } from './risk-ratios.ts';

export const volatility: Metric = {
  id: 'volatility',
  label: 'Volatility a year',
  unit: 'percent',
  better: 'lower',
  about: 'How far the returns of days lie around their mean, over a year.',
  formula: 'deviation of daily returns x root of days a year',
  parts: [deviationOfReturns, daysAYear],
  convention: 'Sample deviation; days without trades count as 0.',
  undefinedWhen: 'fewer than two days, or no balance to compare with',
  sample: 'days',
  interval: null,
  of: ({ days }) => yearlyDeviation(dayReturns(days), days.perYear),
};
