import { dayReturns } from './day-returns.ts';
import type { Metric } from './metric.ts';
import { returnsAbove, returnsBelow } from './parts.ts';
import { omegaOf } from './risk-ratios.ts';

export const omega: Metric = {
  id: 'omega',
  label: 'Omega',
  unit: 'ratio',
  better: 'higher',
  about: 'What days above the risk free rate earned for each unit that days below it lost.',
  formula: 'sum above / sum below',
  parts: [returnsAbove, returnsBelow],
  convention: 'Of daily returns; days without trades count as 0.',
  undefinedWhen: 'no day below the risk free rate, or no balance to compare with',
  sample: 'days',
  interval: null,
  of: ({ days }) => omegaOf(dayReturns(days), days.riskFree),
};
