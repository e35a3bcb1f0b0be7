import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { ofOutcome, WON } from './outcomes.ts';

export const heldWin: Metric = {
  id: 'heldWin',
  label: 'Winners held',
  unit: 'duration',
  better: null,
  about: 'How long trades that won were held on average.',
  formula: 'mean time from first entry to last exit of those that won',
  convention: 'Trades by day alone are left out: their hours are not known.',
  undefinedWhen: 'no trade that won has known hours',
  of: ({ trades }) => mean(ofOutcome(trades, trades.held, WON)),
};
