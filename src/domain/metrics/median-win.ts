import { quantile } from '../statistics/quantile.ts';
import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';
import { winCount } from './win-count.ts';

export const medianWin: Metric = {
  id: 'medianWin',
  label: 'Median win',
  unit: 'money',
  better: 'higher',
  about: 'The middle one of the trades that won.',
  formula: 'middle of the results that won',
  parts: [winCount],
  convention: null,
  undefinedWhen: 'no winning trade yet',
  sample: 'won',
  interval: { by: 'middle', list: 'results', outcome: WON },
  of: ({ trades }) => quantile(ofOutcome(trades, trades.results, WON), 0.5),
};
