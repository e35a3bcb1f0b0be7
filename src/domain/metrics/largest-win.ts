import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';
import { winCount } from './win-count.ts';

export const largestWin: Metric = {
  id: 'largestWin',
  label: 'Largest win',
  unit: 'money',
  better: 'higher',
  about: 'The trade that won most.',
  formula: 'highest result that won',
  parts: [winCount],
  convention: null,
  undefinedWhen: 'no winning trade yet',
  sample: 'won',
  interval: null,
  of: ({ trades }) => {
    const all = ofOutcome(trades, trades.results, WON);
    return all.length === 0 ? null : all.reduce((one, other) => Math.max(one, other));
  },
};
