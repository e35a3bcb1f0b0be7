import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';

export const largestWin: Metric = {
  id: 'largestWin',
  label: 'Largest win',
  unit: 'money',
  better: 'higher',
  about: 'The trade that won most.',
  formula: 'highest result that won',
  convention: null,
  undefinedWhen: 'no winning trade yet',
  of: ({ trades }) => {
    const all = ofOutcome(trades, trades.results, WON);
    return all.length === 0 ? null : all.reduce((one, other) => Math.max(one, other));
  },
};
