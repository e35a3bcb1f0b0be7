import { ratio } from '../statistics/ratio.ts';
import { averageLoss } from './average-loss.ts';
import { averageWin } from './average-win.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';

const made = fromTotals('results', ({ won, lost }) => {
  const part = ratio(ratio(won.sum, won.count), ratio(lost.sum, lost.count));
  return part === null ? null : -part;
});

export const payoff: Metric = {
  id: 'payoff',
  label: 'Payoff',
  unit: 'ratio',
  better: 'higher',
  about: 'How many times an average loss an average win is.',
  formula: 'average win / average loss',
  parts: [averageWin, averageLoss],
  convention: null,
  undefinedWhen: 'there is no winning or no losing trade yet',
  sample: 'decided',
  interval: { by: 'means', from: made.from },
  ...made,
};
