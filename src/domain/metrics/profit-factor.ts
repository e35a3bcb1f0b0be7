import { ratio } from '../statistics/ratio.ts';
import type { Metric } from './metric.ts';
import { totalLost } from './total-lost.ts';
import { totalWon } from './total-won.ts';

export const profitFactor: Metric = {
  id: 'profitFactor',
  label: 'Profit factor',
  unit: 'ratio',
  better: 'higher',
  about: 'How much was won for each unit lost.',
  formula: 'won in all / lost in all',
  convention: 'In money, not in per cent.',
  undefinedWhen: 'no losing trade yet',
  of: (figures) => {
    const part = ratio(totalWon.of(figures), totalLost.of(figures));
    return part === null ? null : Math.abs(part);
  },
};
