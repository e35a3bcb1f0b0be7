import { ratio } from '../statistics/ratio.ts';
import { averageLoss } from './average-loss.ts';
import { averageWin } from './average-win.ts';
import type { Metric } from './metric.ts';

export const payoff: Metric = {
  id: 'payoff',
  label: 'Payoff',
  unit: 'ratio',
  better: 'higher',
  about: 'How many times an average loss an average win is.',
  formula: 'average win / average loss',
  convention: null,
  undefinedWhen: 'there is no winning or no losing trade yet',
  of: (figures) => {
    const part = ratio(averageWin.of(figures), averageLoss.of(figures));
    return part === null ? null : -part;
  },
};
