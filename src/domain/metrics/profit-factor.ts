import { ratio } from '../statistics/ratio.ts';
import { fromTotals } from './from-totals.ts';
import type { Metric } from './metric.ts';
import { totalLost } from './total-lost.ts';
import { totalWon } from './total-won.ts';

const made = fromTotals('results', ({ won, lost }) => {
  const part = won.sum < 0 || lost.sum > 0 ? null : ratio(won.sum, lost.sum);
  return part === null ? null : 0 - part;
});

export const profitFactor: Metric = {
  id: 'profitFactor',
  label: 'Profit factor',
  unit: 'ratio',
  better: 'higher',
  about: 'How much was won for each unit lost.',
  formula: 'won in all / lost in all, without its sign',
  parts: [totalWon, totalLost],
  convention: 'In money, not in per cent.',
  undefinedWhen: 'no losing trade yet',
  sample: 'decided',
  interval: { by: 'means', from: made.from },
  ...made,
};
