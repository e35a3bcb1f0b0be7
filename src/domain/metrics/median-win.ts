import { quantile } from '../statistics/quantile.ts';
import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';

export const medianWin: Metric = {
  id: 'medianWin',
  label: 'Median win',
  unit: 'money',
  better: 'higher',
  about: 'The middle one of the trades that won.',
  formula: 'middle of the results that won',
  convention: null,
  undefinedWhen: 'no winning trade yet',
  of: ({ trades }) => quantile(ofOutcome(trades, trades.results, WON), 0.5),
};
