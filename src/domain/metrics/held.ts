import { mean } from '../statistics/mean.ts';
import type { Metric } from './metric.ts';
import { known } from './outcomes.ts';

export const held: Metric = {
  id: 'held',
  label: 'Held',
  unit: 'duration',
  better: null,
  about: 'How long trades were held on average.',
  formula: 'mean time from first entry to last exit',
  convention: 'Trades by day alone are left out: their hours are not known.',
  undefinedWhen: 'no closed trade has known hours',
  of: ({ trades }) => mean(known(trades.held)),
};
