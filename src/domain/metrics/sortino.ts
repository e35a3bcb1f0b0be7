import { dayReturns } from './day-returns.ts';
import type { Metric } from './metric.ts';
import { daysAYear, downsideOfReturns, meanReturn, riskFreeADay } from './parts.ts';
import { sortinoOf } from './risk-ratios.ts';

export const sortino: Metric = {
  id: 'sortino',
  label: 'Sortino',
  unit: 'ratio',
  better: 'higher',
  about: 'What was earned above the risk free rate for each unit of downs, over a year.',
  formula: 'mean of (daily return - risk free) / downside deviation x root of days a year',
  parts: [meanReturn, riskFreeADay, downsideOfReturns, daysAYear],
  convention: 'Downside over all days; days without trades count as 0.',
  undefinedWhen: 'fewer than two days, no balance to compare with, or no day below the risk free rate',
  sample: 'days',
  interval: null,
  of: ({ days }) => sortinoOf(dayReturns(days), days),
};
