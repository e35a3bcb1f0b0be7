import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { LOST, ofOutcome } from './outcomes.ts';

export const heldLoss: Metric = {
  id: 'heldLoss',
  label: 'Losers held',
  unit: 'duration',
  better: null,
  about: 'How long trades that lost were held on average.',
  formula: 'mean time from first entry to last exit of those that lost',
  convention: 'Trades by day alone are left out: their hours are not known.',
  undefinedWhen: 'no trade that lost has known hours',
  of: ({ trades }) => mean(ofOutcome(trades, trades.held, LOST)),
};
