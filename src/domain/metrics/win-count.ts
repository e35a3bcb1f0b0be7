import type { Metric } from './metric.ts';
import { countOf, WON } from './outcomes.ts';

export const winCount: Metric = {
  id: 'winCount',
  label: 'Won',
  unit: 'count',
  better: 'higher',
  about: 'How many trades were won.',
  formula: 'trades above the breakeven band',
  convention: 'The breakeven band is a setting.',
  undefinedWhen: null,
  of: ({ trades }) => countOf(trades, WON),
};
