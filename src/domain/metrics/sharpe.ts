import { dayReturns } from './day-returns.ts';
import type { Metric } from './metric.ts';
import { daysAYear, deviationOfReturns, meanReturn, riskFreeADay } from './parts.ts';
import { sharpeOf } from './risk-ratios.ts';

export const sharpe: Metric = {
  id: 'sharpe',
  label: 'Sharpe',
  unit: 'ratio',
  better: 'higher',
  about: 'What was earned above the risk free rate for each unit of ups and downs, over a year.',
  formula: 'mean of (daily return - risk free) / deviation x root of days a year',
  parts: [meanReturn, riskFreeADay, deviationOfReturns, daysAYear],
  convention: 'Sample deviation; days without trades count as 0.',
  undefinedWhen: 'fewer than two days, no balance to compare with, or every day alike',
  sample: 'days',
  interval: null,
  of: ({ days }) => sharpeOf(dayReturns(days), days),
};
